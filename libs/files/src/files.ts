/** A whole file, known by the SHA-256 of its bytes, in hex. */
export type Kept = { readonly sha256: string; readonly bytes: number; readonly path: string };

export type Keeping = {
  /** Who may name the file afterwards: whoever does not come from there is told that it is not there. */
  readonly claim: string;
  readonly bytesMax: number;
  /** Sees the whole file before it is kept. What it throws is thrown, and nothing is kept. */
  readonly judge: (file: Kept) => Promise<void>;
};

export type Forgetting = {
  /** Nothing that was handed in or named since then is touched. */
  readonly before: Date;
  /** Of those asked about, the ones that must stay. */
  readonly staying: (sha256s: readonly string[]) => Promise<ReadonlySet<string>>;
};

/**
 * Files by the hash of their bytes. Whatever has a name is whole and on disk, is never written to again, and is
 * compared with its name whenever it is read. Bytes that are the same are one file, however often they come. It leaves
 * out what files mean, who may see them, and any search.
 */
export interface Files {
  /** Throws `FileRefused`, `FilesUnavailable`, `FileAltered`, and what `judge` throws. */
  keep(bytes: AsyncIterable<Uint8Array>, keeping: Keeping): Promise<Kept>;
  /** A file that was handed in by `claim` within a day or so: from now on it stays for another. Throws as `read`. */
  hold(sha256: string, claim: string): Promise<Kept>;
  /** A file, compared with its name. Throws `FileMissing`, `FileAltered` or `FilesUnavailable`. */
  read(sha256: string): Promise<Kept>;
  /** Gives up what nobody has named and what never became whole. Answers with the names of the files that are gone. */
  forget(forgetting: Forgetting): Promise<readonly string[]>;
}
