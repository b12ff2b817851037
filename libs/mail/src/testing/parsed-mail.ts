/** As much of MIME as our mails use, read by other code than wrote it. */
export type ParsedMail = {
  readonly header: (name: string) => string | undefined;
  /** Text by content type, `text/plain` and `text/html`. */
  readonly parts: Readonly<Record<string, string>>;
};

export function parsedMail(raw: string): ParsedMail {
  const { headers, body } = split(raw);
  const boundary = /^multipart\/alternative;.*boundary="([^"]+)"/.exec(
    headers.get('content-type') ?? '',
  )?.[1];
  const parts = boundary === undefined ? [] : body.split(`--${boundary}`).slice(1, -1).map(split);
  return {
    header: (name) => decodedWords(headers.get(name.toLowerCase())),
    parts: Object.fromEntries(
      parts.map((part) => [
        (part.headers.get('content-type') ?? '').split(';')[0]!,
        decoded(part.body, part.headers.get('content-transfer-encoding')).trim(),
      ]),
    ),
  };
}

function split(raw: string): { headers: Map<string, string>; body: string } {
  const [head = '', ...rest] = raw.trimStart().split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: rest.join('\r\n\r\n') };
}

const quotedPrintable = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();

function decoded(text: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString();
  return encoding === 'quoted-printable' ? quotedPrintable(text) : text;
}

/** RFC 2047: `=?UTF-8?Q?P=C3=A5?=`. */
const decodedWords = (text: string | undefined) =>
  text
    ?.replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString()
        : quotedPrintable(word.replaceAll('_', ' ')),
    );
