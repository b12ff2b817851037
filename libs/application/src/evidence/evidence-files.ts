import type { EvidenceFile } from '@drivbank/domain';
import {
  commandScanner,
  FileMissing,
  FileRefused,
  FILE_TYPES,
  mediaTypeOf,
  safeFileName,
  type Files,
  type Kept,
  type Scanner,
} from '@drivbank/files';

export type UploadOptions = {
  /** A directory that all nodes see; without it the data directory. */
  readonly directory?: string | undefined;
  /** 0: no document is taken, and those that were are still to be had. */
  readonly bytesMax: number;
  /** A program that looks at every file before it is kept. */
  readonly scanCommand?: string | undefined;
};

/** A document as it was taken, which a command may name. */
export type Uploaded = EvidenceFile & { readonly name: string; readonly sha256: string };

/** Documents that are handed in at gates: taken, found again when a command names them, and handed out. */
export class EvidenceFiles {
  readonly bytesMax: number;
  readonly endings = Object.keys(FILE_TYPES);
  private readonly scanner: Scanner;

  constructor(
    private readonly files: Files,
    { bytesMax, scanCommand }: UploadOptions,
  ) {
    this.bytesMax = bytesMax;
    this.scanner = scanCommand === undefined ? async () => undefined : commandScanner(scanCommand);
  }

  /** Into a process, where it can be named for a day. Throws `FileRefused`, `FilesUnavailable` or `FileAltered`. */
  async take(bytes: AsyncIterable<Uint8Array>, declared: string, processId: string): Promise<Uploaded> {
    const { bytesMax } = this;
    if (bytesMax === 0) throw new FileRefused('off');
    const name = safeFileName(declared);
    let mediaType = '';
    const judge = async ({ path }: Kept) => {
      mediaType = await mediaTypeOf(path, name);
      await this.scanner(path);
    };
    const kept = await this.files.keep(bytes, { claim: processId, bytesMax, judge });
    return { sha256: kept.sha256, name, bytes: kept.bytes, mediaType };
  }

  /** Of a file that a command names: that it was sent here, and is what the command says. Throws as `take`, or `FileMissing`. */
  async confirmed(sha256: string, said: EvidenceFile, processId: string): Promise<EvidenceFile> {
    const name = safeFileName(String(said.name));
    const { path, bytes } = await this.files.hold(sha256, processId);
    const mediaType = await mediaTypeOf(path, name);
    if (bytes !== said.bytes || mediaType !== said.mediaType) throw new FileMissing(sha256);
    return { name, bytes, mediaType };
  }

  /** Throws `FileMissing`, `FileAltered` or `FilesUnavailable`. */
  read(sha256: string): Promise<Kept> {
    return this.files.read(sha256);
  }
}
