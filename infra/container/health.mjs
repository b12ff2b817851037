// `node infra/container/health.mjs <live|ready|startup>`: for probes inside the container, since the server listens on
// its loopback only. Exits with 1 and says what it was answered when the server is not.
const [state] = process.argv.slice(2);
if (!['live', 'ready', 'startup'].includes(state)) {
  console.error('Usage: node infra/container/health.mjs <live|ready|startup>');
  process.exit(2);
}
const TIMEOUT_MS = 4_000;
const address = `http://127.0.0.1:${process.env.DRIVBANK_PORT ?? 3000}/health/${state}`;
try {
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
} catch (error) {
  console.error(`${address}: ${error.cause?.message ?? error.message}`);
  process.exitCode = 1;
}
