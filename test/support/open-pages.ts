import type { Browser, Page } from 'playwright-core';
import type { Visitor } from './visitor.js';
import { settled, watchedPage, type Setup, type WatchedPage } from './watched-page.js';

/** Pages of people who have signed in, each in a browser of its own, which are closed together. */
export class OpenPages {
  private readonly watched: WatchedPage[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly address: string,
  ) {}

  /** The screen at that path as that person has it, when nothing on it waits any more. */
  async open(as: Pick<Visitor, 'cookie'>, path: string, setup: Setup): Promise<Page> {
    const one = await watchedPage(this.browser, this.address, setup);
    this.watched.push(one);
    const cookies = as.cookie!.split('; ').map((pair) => {
      const [name, value] = pair.split('=', 2) as [string, string];
      return { name, value, url: this.address };
    });
    await one.page.context().addCookies(cookies);
    await one.page.goto(this.address + path);
    await settled(one.page);
    return one.page;
  }

  /** What pages did that they should never do. */
  offences(): readonly string[] {
    return this.watched.flatMap(({ offences }) => offences());
  }

  async close(): Promise<void> {
    await Promise.all(this.watched.map(({ close }) => close()));
  }
}
