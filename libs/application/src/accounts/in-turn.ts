/**
 * Does what is asked for in somebody's name one after the other, so that what is counted before holds when it is done.
 * On this node: two nodes at once can pass a limit by as many as they are.
 */
export class InTurn {
  private readonly last = new Map<string, Promise<unknown>>();

  do<T>(whose: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(whose) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.last.set(whose, mine);
    const forget = () => {
      if (this.last.get(whose) === mine) this.last.delete(whose);
    };
    mine.then(forget, forget);
    return mine;
  }
}
