/** What a node told Prometheus. */
export type Scraped = {
  /** Of every metric that is announced, also of those without a value. */
  readonly types: ReadonlyMap<string, string>;
  /** `name{labels}` and its value. */
  readonly series: ReadonlyMap<string, number>;
  readonly text: string;
};

/** Prometheus gives up after ten seconds. */
const SCRAPE_MS_MAX = 10_000;

export async function scrape(address: string): Promise<Scraped> {
  const response = await fetch(`${address}/metrics`, { signal: AbortSignal.timeout(SCRAPE_MS_MAX) });
  const text = await response.text();
  if (!response.ok || !response.headers.get('content-type')?.startsWith('text/plain; version=0.0.4'))
    throw new Error(`No metrics: ${response.status} ${text}`);
  const types = [...text.matchAll(/^# TYPE (\S+) (\w+)$/gm)].map(([, name, type]) => [name!, type!] as const);
  const series = [...text.matchAll(/^([a-z_]\S*(?:\{.*\})?) (\S+)$/gm)].map(
    ([, name, value]) => [name!, Number(value!.replace('Inf', 'Infinity'))] as const,
  );
  return { types: new Map(types), series: new Map(series), text };
}
