import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { buildOf, viewFile } from '@drivbank/projections';
import { copySqlite, syncToDisk } from '@drivbank/sqlite';

/** Views as one node has built them, left where others can take them. Its name says what it is. */
export type ViewSnapshot = {
  readonly file: string;
  /** The last event that it holds. */
  readonly number: number;
  readonly sha256: string;
};

const NAME = /^views-([\da-f]{16})-(\d{1,15})-([\da-f]{64})\.db$/;
const PART = /^views-.*\.part$/;
/** The newest may be wanted by somebody who has just looked, when the next one comes. */
const KEPT = 2;
/** Whoever copies for longer than this has died. */
const PART_MS_MAX = 60 * 60_000;
/** Views of another build may still be wanted by nodes that are not upgraded yet. */
const OTHERS_MS_MAX = 7 * 24 * 60 * 60_000;

/** Snapshots in a directory that all nodes see, of the views that this build makes of this log. */
export class ViewSnapshots {
  private readonly build: string;
  private readonly mark: string;

  constructor(
    private readonly directory: string,
    logId: string,
  ) {
    this.build = buildOf(logId);
    this.mark = createHash('sha256').update(this.build).digest('hex').slice(0, 16);
  }

  /** The one that has come furthest. */
  newest(): ViewSnapshot | undefined {
    return this.found().find(({ isOurs }) => isOurs);
  }

  /** The last event in a file of views of this build; −1 when it is none. */
  reachedBy(file: string): number {
    const views = existsSync(file) ? viewFile(file) : undefined;
    return views?.build === this.build ? views.number : -1;
  }

  /** Whether a node is copying its views at the moment. */
  get isBeingLeft(): boolean {
    return this.parts().some((file) => ageOf(file) < PART_MS_MAX);
  }

  /** Copies views while their node goes on writing them. Blocks its thread while it copies. */
  async leave(views: string): Promise<ViewSnapshot> {
    mkdirSync(this.directory, { recursive: true, mode: 0o700 });
    const part = join(this.directory, `views-${this.mark}-${randomUUID()}.part`);
    try {
      copySqlite(views, part);
      const number = this.reachedBy(part);
      const sha256 = await hashOf(part);
      const file = join(this.directory, `views-${this.mark}-${number}-${sha256}.db`);
      renameSync(part, file);
      syncToDisk(this.directory);
      this.clearUp();
      return { file, number, sha256 };
    } finally {
      rmSync(part, { force: true });
    }
  }

  /** Puts a snapshot in the place of a node's own views, which nobody may have open. Throws when it is not what its name says. */
  async take(snapshot: ViewSnapshot, target: string): Promise<void> {
    const part = `${target}.part`;
    try {
      await copyFile(snapshot.file, part);
      if ((await hashOf(part)) !== snapshot.sha256)
        throw new Error(`${snapshot.file} has another checksum than its name says`);
      if (this.reachedBy(part) !== snapshot.number)
        throw new Error(`${snapshot.file} holds other views than its name says`);
      // The file before its journals: whoever is cut off here has no views, which is better than half of them.
      for (const end of ['', '-wal', '-shm']) rmSync(target + end, { force: true });
      renameSync(part, target);
    } finally {
      rmSync(part, { force: true });
    }
  }

  private names(): readonly string[] {
    return existsSync(this.directory) ? readdirSync(this.directory) : [];
  }

  /** Copies under way, or broken off. */
  private parts(): readonly string[] {
    return this.names()
      .filter((name) => PART.test(name))
      .map((name) => join(this.directory, name));
  }

  /** Of this build and of others, the furthest first. */
  private found(): readonly (ViewSnapshot & { readonly isOurs: boolean })[] {
    return this.names()
      .flatMap((name) => {
        const [, mark, number, sha256] = NAME.exec(name) ?? [];
        if (mark === undefined) return [];
        const file = join(this.directory, name);
        return [{ file, number: Number(number), sha256: sha256!, isOurs: mark === this.mark }];
      })
      .toSorted((a, b) => b.number - a.number);
  }

  private clearUp(): void {
    const found = this.found();
    const ours = found.filter(({ isOurs }) => isOurs).slice(KEPT);
    const others = found.filter(({ file, isOurs }) => !isOurs && ageOf(file) > OTHERS_MS_MAX);
    const over = [...ours, ...others].map(({ file }) => file);
    const dead = this.parts().filter((file) => ageOf(file) > PART_MS_MAX);
    for (const file of [...over, ...dead]) rmSync(file, { force: true });
  }
}

/** In ms; a file that another node has just removed is new. */
function ageOf(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? Date.now() - stat.mtimeMs : 0;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
