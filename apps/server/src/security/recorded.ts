import type { Noted } from '@drivbank/application';

type Kind = Noted['kind'];

/** Recorded before they are done: what cannot be recorded is not done. */
export const FIRST_RECORDED: Readonly<Record<string, Kind>> = {
  'GET /api/v1/accounts': 'accounts-read',
  'GET /api/v1/accounts/{personId}/calendars': 'accounts-read',
  'GET /api/v1/tokens': 'accounts-read',
  'GET /api/v1/security-log': 'security-log-read',
  'GET /api/v1/secrecy/marks': 'secret-marks-read',
  'POST /api/v1/operations/backup': 'operation',
  'POST /api/v1/operations/verify': 'operation',
  'POST /api/v1/operations/replay': 'operation',
  'POST /api/v1/operations/import-vinnova': 'operation',
};

/** Recorded when they are done: they stand in the log of what happened too. What else is recorded knows more of it. */
export const THEN_RECORDED: Readonly<Record<string, Kind>> = {
  'POST /api/v1/sign-out': 'signed-out',
  'POST /api/v1/account/change-password': 'password-changed',
  'POST /api/v1/account/second-factor/confirm': 'second-factor-added',
  'POST /api/v1/account/second-factor/remove': 'second-factor-removed',
  'POST /api/v1/account/webhooks': 'webhook-opened',
  'POST /api/v1/account/webhooks/{webhookId}/rotate-secret': 'webhook-secret-rotated',
  'POST /api/v1/account/webhooks/{webhookId}/close': 'webhook-closed',
  'POST /api/v1/account/links/{linkId}/remove': 'provider-unlinked',
  'POST /api/v1/account/tokens': 'token-issued',
  'POST /api/v1/account/tokens/{tokenId}/revoke': 'token-revoked',
  'POST /api/v1/accounts/{personId}/tokens/{tokenId}/revoke': 'token-revoked',
  'POST /api/v1/accounts/{personId}/links/{linkId}/remove': 'provider-unlinked',
  'POST /api/v1/accounts/{personId}/affiliations': 'affiliation-written',
  'POST /api/v1/account/passkeys/{passkeyId}/remove': 'passkey-removed',
  'POST /api/v1/accounts/{personId}/passkeys/{passkeyId}/remove': 'passkey-reset',
  'POST /api/v1/account/calendars': 'calendar-opened',
  'POST /api/v1/account/calendars/{feedId}/close': 'calendar-closed',
  'POST /api/v1/accounts/{personId}/calendars/{feedId}/close': 'calendar-closed',
  'POST /api/v1/accounts/{personId}/deactivate': 'account-deactivated',
  'POST /api/v1/accounts/{personId}/reactivate': 'account-reactivated',
  'POST /api/v1/accounts/{personId}/reset-second-factor': 'second-factor-reset',
  'POST /api/v1/people/{personId}/grant-role': 'role-granted',
  'POST /api/v1/people/{personId}/revoke-role': 'role-revoked',
};
