const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['Edge', /Edg\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrome\//],
  ['Safari', /Safari\//],
];
const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

/** `Firefox, Windows`, from how a browser names itself; undefined when it is none of those that are known. */
export function clientName(client: string): string | undefined {
  const found = [BROWSERS, SYSTEMS].map((known) => known.find(([, sign]) => sign.test(client))?.[0]);
  return found.filter(Boolean).join(', ') || undefined;
}
