import { checkRedis, type RedisFinding } from '@drivbank/job-queue';

/** Knows whether the Redis that jobs are on suits them. Nothing waits for it: jobs go out on an unfit Redis as well. */
export class RedisWatch {
  private found: readonly RedisFinding[] = [];
  private checking: Promise<void> | undefined;
  private again = false;
  private closed = false;

  /** `told` what was found, when it is not what was found before. */
  constructor(
    private readonly url: string,
    private readonly told: (findings: readonly RedisFinding[]) => void = () => undefined,
  ) {}

  /** Empty before the first answer. */
  get findings(): readonly RedisFinding[] {
    return this.found;
  }

  /** One at a time: who asks meanwhile is answered by one more look afterwards. */
  check(): Promise<void> {
    this.again = true;
    return (this.checking ??= this.look().finally(() => (this.checking = undefined)));
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.checking;
  }

  private async look(): Promise<void> {
    while (this.again && !this.closed) {
      this.again = false;
      const before = JSON.stringify(this.found);
      this.found = await checkRedis(this.url);
      if (!this.closed && JSON.stringify(this.found) !== before) this.told(this.found);
    }
  }
}
