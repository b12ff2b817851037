import { setTimeout as sleep } from 'node:timers/promises';
import { faultSchema, type Condition, type Fault, type Strike, type Struck } from './fault.js';
import { refusalOf } from './refusals.js';

/** The answer ends here, as if it was complete. */
export class HangUp extends Error {}

/** A call as a fault sees it. */
type Call = { getPeer(): string };

/** Never settles: nobody will answer. */
const silence = () => new Promise<never>(() => undefined);

/** What is wrong with a server, and with whom. Calls pass through here on their way in and out. */
export class Faults {
  private strikes: { readonly fault: Strike; left: number }[] = [];
  private conditions: Condition[] = [];

  /** Breaks the connection of a call. */
  constructor(private readonly cut: (peer: string) => void) {}

  add(fault: Fault): void {
    const checked = faultSchema.parse(fault);
    if ('kind' in checked) this.conditions.push(checked);
    else this.strikes.push({ fault: checked, left: checked.times ?? Infinity });
  }

  /** From now on all is well. What was met by silence stays unanswered. */
  heal(): void {
    this.strikes = [];
    this.conditions = [];
  }

  /** Milliseconds by which the clock is wrong. */
  get clockSkew(): number {
    return this.conditions.reduce((sum, condition) => sum + ('ms' in condition ? condition.ms : 0), 0);
  }

  get hasCheckpointBug(): boolean {
    return this.conditions.some(({ kind }) => kind === 'checkpoint-bug');
  }

  /** Whether this delivery is made twice. */
  doubles(): boolean {
    return this.take('delivery', 'arrival', (kind) => kind === 'duplicate') !== undefined;
  }

  /** Goes on when nothing is wrong; throws what the caller is told; or never returns. `hangUp`: whether it can be. */
  async meet(on: Struck, call: Call, { at = 'arrival' as Strike['at'], hangUp = false } = {}): Promise<void> {
    if (this.strikes.length === 0) return;
    const what = this.take(on, at, (kind) => kind !== 'duplicate' && (hangUp || kind !== 'hang-up'));
    if (!what || what.kind === 'duplicate') return;
    if (what.kind === 'delay') await sleep(what.ms);
    else if (what.kind === 'hang-up') throw new HangUp();
    else if (what.kind === 'silence') await silence();
    else if (what.kind === 'cut') await this.cutOff(call);
    else throw refusalOf(what);
  }

  private async cutOff(call: Call): Promise<never> {
    this.cut(call.getPeer());
    return silence();
  }

  private take(
    on: Struck,
    at: Strike['at'],
    strikes: (kind: Strike['what']['kind']) => boolean,
  ): Strike['what'] | undefined {
    const found = this.strikes.find(
      ({ fault }) => fault.on === on && fault.at === at && strikes(fault.what.kind),
    );
    if (!found) return undefined;
    found.left -= 1;
    if (found.left === 0) this.strikes = this.strikes.filter((strike) => strike !== found);
    return found.fault.what;
  }
}
