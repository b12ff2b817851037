import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileAltered, FileMissing, FileRefused, FilesUnavailable } from '../file-refused.js';
import type { Files, Forgetting, Keeping, Kept } from '../files.js';
import { hashOf } from './hash-of.js';

/** Files of a directory, which many processes on many machines may share. */
export function directoryFiles(directory: string): Files {
  return new DirectoryFiles(directory);
}

const A_NAME = /^[0-9a-f]{64}$/;
const LEAVING = '.leaving';

class DirectoryFiles implements Files {
  /** Bytes on their way in, and files on their way out. */
  private readonly between: string;
  /** An empty file for each claim, as old as the claim. */
  private readonly claims: string;

  constructor(private readonly directory: string) {
    this.between = join(directory, 'between');
    this.claims = join(directory, 'claims');
  }

  async keep(bytes: AsyncIterable<Uint8Array>, { claim, bytesMax, judge }: Keeping): Promise<Kept> {
    const part = join(this.between, `${randomUUID()}.part`);
    try {
      await this.begin();
      const arrived = await written(bytes, part, bytesMax);
      await judge({ ...arrived, path: part });
      const kept = { ...arrived, path: this.pathOf(arrived.sha256) };
      await this.settled(part, kept);
      await writeFile(this.claimOf(kept.sha256, claim), '');
      return kept;
    } catch (error) {
      throw asFilesFail(error);
    } finally {
      await rm(part, { force: true }).catch(() => undefined);
    }
  }

  async hold(sha256: string, claim: string): Promise<Kept> {
    if (!A_NAME.test(sha256) || !(await isThere(this.claimOf(sha256, claim)))) throw new FileMissing(sha256);
    const kept = await this.read(sha256);
    // Whoever is about to give it up looks at its age once more, and one that has left already is missing here.
    await touched(kept.path, sha256);
    return kept;
  }

  async read(sha256: string): Promise<Kept> {
    if (!A_NAME.test(sha256)) throw new FileMissing(sha256);
    const path = this.pathOf(sha256);
    const found = await hashOf(path).catch((error: unknown) => {
      throw isAbsent(error) ? new FileMissing(sha256) : asFilesFail(error);
    });
    if (found.sha256 !== sha256) throw new FileAltered(sha256);
    return { ...found, path };
  }

  async forget({ before, staying }: Forgetting): Promise<readonly string[]> {
    await this.comeBack();
    for (const place of [this.between, this.claims]) {
      const old = await olderThan(place, before, () => true);
      await Promise.all(old.map((name) => rm(join(place, name), { force: true })));
    }
    const old = await olderThan(this.directory, before, (name) => A_NAME.test(name));
    const stay = await staying(old);
    const gone: string[] = [];
    for (const sha256 of old) if (!stay.has(sha256) && (await this.left(sha256, before))) gone.push(sha256);
    return gone;
  }

  /** Takes the file away from its name first: who names it meanwhile does not find it, or has made it young again. */
  private async left(sha256: string, before: Date): Promise<boolean> {
    const leaving = join(this.between, sha256 + LEAVING);
    try {
      await rename(this.pathOf(sha256), leaving);
      const isYoung = (await stat(leaving)).mtime >= before;
      await (isYoung ? rename(leaving, this.pathOf(sha256)) : rm(leaving));
      return !isYoung;
    } catch (error) {
      // Another node has looked at the same time.
      if (isAbsent(error)) return false;
      throw error;
    }
  }

  /** What was leaving when a process ended is judged anew. */
  private async comeBack(): Promise<void> {
    for (const name of await namesIn(this.between)) {
      if (!name.endsWith(LEAVING)) continue;
      const path = this.pathOf(name.slice(0, -LEAVING.length));
      if (!(await isThere(path))) await rename(join(this.between, name), path).catch(() => undefined);
    }
  }

  private async begin(): Promise<void> {
    for (const place of [this.between, this.claims]) await mkdir(place, { recursive: true, mode: 0o700 });
  }

  /** Under its name and on disk; what has that name already is the same, or somebody has been at it. */
  private async settled(part: string, { sha256, path }: Kept): Promise<void> {
    if (await isThere(path)) {
      await this.read(sha256);
      await touched(path, sha256);
      return;
    }
    await rename(part, path);
    await synced(this.directory);
  }

  private readonly pathOf = (sha256: string) => join(this.directory, sha256);

  private readonly claimOf = (sha256: string, claim: string) =>
    join(this.claims, `${createHash('sha256').update(claim).digest('hex').slice(0, 32)}.${sha256}`);
}

/** Bytes to disk as they come, counted and hashed on the way. */
async function written(bytes: AsyncIterable<Uint8Array>, path: string, bytesMax: number) {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let count = 0;
  try {
    for await (const chunk of bytes) {
      count += chunk.length;
      if (count > bytesMax) throw new FileRefused('too-large');
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (count === 0) throw new FileRefused('empty');
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes: count };
}

async function synced(directory: string): Promise<void> {
  const opened = await open(directory, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

async function touched(path: string, sha256: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch((error: unknown) => {
    throw isAbsent(error) ? new FileMissing(sha256) : asFilesFail(error);
  });
}

const codeOf = (error: unknown) => (error as { code?: string } | null)?.code ?? '';
const isAbsent = (error: unknown) => codeOf(error) === 'ENOENT';
const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
const namesIn = (directory: string) =>
  readdir(directory).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });

async function olderThan(directory: string, before: Date, isMeant: (name: string) => boolean) {
  const names = (await namesIn(directory)).filter(isMeant);
  const ages = await Promise.all(names.map((name) => stat(join(directory, name)).catch(() => undefined)));
  return names.filter((_, i) => ages[i]?.isFile() && ages[i].mtime < before);
}

const FULL = ['ENOSPC', 'EDQUOT'];
const BROKEN = ['EIO', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'ENOENT', 'ENOTDIR', 'ESTALE'];
const BROKEN_OFF = ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ABORT_ERR'];

/** In the words of the port, where it is about the disk or whoever sends. */
function asFilesFail(error: unknown): unknown {
  const code = codeOf(error);
  if (FULL.includes(code)) return new FilesUnavailable('disk-full', { cause: error });
  if (BROKEN.includes(code)) return new FilesUnavailable('disk-error', { cause: error });
  return BROKEN_OFF.includes(code) ? new FileRefused('broken-off') : error;
}
