/** Signs in at a provider as a browser does that was sent to `location`. Answers with where it is sent back to. */
export async function providerVisit(location: string, who: string): Promise<URL> {
  const { origin } = new URL(location);
  const jar = new Map<string, string>();
  const go = async (address: string, form?: URLSearchParams) => {
    const headers = { cookie: [...jar].map((pair) => pair.join('=')).join('; ') };
    const method = form ? 'POST' : 'GET';
    const asked = { method, headers, redirect: 'manual', ...(form && { body: form }) } as const;
    const response = await fetch(new URL(address, origin), asked);
    for (const given of response.headers.getSetCookie())
      jar.set(...(given.split(';')[0]!.split('=', 2) as [string, string]));
    const next = response.headers.get('location');
    if (next === null && response.status >= 400) throw new Error(await response.text());
    return next ?? undefined;
  };
  let next = await go(location);
  while (next !== undefined && new URL(next, origin).origin === origin) {
    const isPage = new URL(next, origin).pathname.startsWith('/interaction/');
    next = await go(next, isPage ? new URLSearchParams(who === '' ? { no: 'no' } : { who }) : undefined);
  }
  if (next === undefined) throw new Error('The provider sends nobody back');
  return new URL(next);
}
