import { instant, millisecondsOf, type Clock, type Instant } from '@drivbank/kernel';
import { Log } from '@drivbank/domain';

/** A clock that shows much more than has passed. */
export type ClockJump = {
  /** What it would show without the jump. */
  readonly expected: Instant;
  readonly shown: Instant;
};

/**
 * Compares a clock with the time that has passed since the last look. One that has jumped forward by more than an hour
 * is not believed until somebody confirms it, or it is set back: what is "due" by it may be due next year. To be taken
 * down is no jump: what a process has not seen it cannot judge.
 */
export class JumpWatch {
  private believed: { readonly wallMs: number; readonly passedMs: number };

  /** `passedMs` is monotonic: no setting of the clock moves it. */
  constructor(
    private readonly clock: Clock,
    private readonly passedMs: () => number,
  ) {
    this.believed = this.seen();
  }

  /** Null when the clock is believed. */
  look(): ClockJump | null {
    const { wallMs, passedMs } = this.seen();
    const expectedMs = this.believed.wallMs + passedMs - this.believed.passedMs;
    if (wallMs - expectedMs > Log.SAME_TIME_MS_MAX)
      return { expected: instant(expectedMs), shown: instant(wallMs) };
    this.believed = { wallMs, passedMs };
    return null;
  }

  /** Somebody says that it is about that time. A clock that shows something else is still not believed. */
  confirmed(now: Instant): void {
    const { wallMs } = this.seen();
    if (Math.abs(wallMs - millisecondsOf(now)) <= Log.SAME_TIME_MS_MAX) this.believed = this.seen();
  }

  private seen() {
    return { wallMs: millisecondsOf(this.clock.now()), passedMs: this.passedMs() };
  }
}
