/** What this browser remembers of its reader. A browser that keeps nothing (private windows, full disks) works too. */
const PREFIX = 'drivbank.';

export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
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
