export { fileMailer } from './file/file-mailer.js';
export { MailRefused, MailUnavailable, type Mail, type Mailer } from './mailer.js';
export { smtpMailer } from './smtp/smtp-mailer.js';
