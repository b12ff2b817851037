import { createReadStream } from 'node:fs';
import { FileRefused } from '../file-refused.js';

/** Tab, line feed, form feed and carriage return are the only control characters of a text. */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u0080-\u009f\ufffe\uffff]/;

/** What a text that is something else begins with, to a browser, a shell or a printer. */
const BEGINS_OTHERWISE =
  /^\s*(<!doctype|<\/?(html|head|body|script|style|iframe|object|embed|svg|math|form|meta|link|xml)\b|<\?|#!|%pdf|%!ps|\{\\rtf|mime-version:)/i;
const BEGINNING = 4_096;

/** UTF-8 from beginning to end, without control characters, and no HTML, script or other language. Throws `FileRefused`. */
export async function assertPlainText(path: string): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let beginning = '';
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      const text = decoder.decode(chunk, { stream: true });
      if (CONTROL.test(text)) throw new FileRefused('content');
      if (beginning.length < BEGINNING) beginning += text;
    }
    decoder.decode();
  } catch (error) {
    throw isNoUtf8(error) ? new FileRefused('content') : error;
  }
  if (BEGINS_OTHERWISE.test(beginning.slice(0, BEGINNING))) throw new FileRefused('content');
}

const isNoUtf8 = (error: unknown) =>
  (error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
