/** What this browser remembers of its reader. A browser that keeps nothing (private windows, full disks) works too. */
const PREFIX = 'drivbank.';

export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

const YEAR_S = 31_536_000;

/**
 * What the server must know before the page can say it: in which language it writes the first page, and for whom. Over
 * TLS no other host, and no page without it, can say so.
 */
export function tellServer(key: 'language' | 'person', value: string): void {
  const secure = location.protocol === 'https:';
  const name = `${secure ? '__Host-' : ''}drivbank-${key}`;
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** Null forgets. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // Nothing is lost but the memory of it.
  }
}
