/** Why bytes are not taken. Of `name` the ending counts; `content`: it is not what its ending says. */
export type FileFlaw =
  | 'off'
  | 'name'
  | 'type'
  | 'content'
  | 'empty'
  | 'too-large'
  | 'too-packed'
  | 'damaged'
  | 'encrypted'
  | 'macros'
  | 'infected'
  | 'broken-off';

/** The file is not taken, and nothing of it is kept. */
export class FileRefused extends Error {
  constructor(readonly why: FileFlaw) {
    super(`The file is refused: ${why}`);
    this.name = 'FileRefused';
  }
}

/** There is no such file, or whoever names it has not handed it in. */
export class FileMissing extends Error {
  constructor(readonly sha256: string) {
    super(`There is no file ${sha256}`);
    this.name = 'FileMissing';
  }
}

/** What lies there is not what was kept: its name says so. */
export class FileAltered extends Error {
  constructor(readonly sha256: string) {
    super(`The file ${sha256} is not what was kept`);
    this.name = 'FileAltered';
  }
}

/** Nothing could be kept or read now; whoever asks may ask again. */
export class FilesUnavailable extends Error {
  constructor(
    readonly reason: 'disk-full' | 'disk-error' | 'not-scanned',
    options?: ErrorOptions,
  ) {
    super(`Files are not to be had: ${reason}`, options);
    this.name = 'FilesUnavailable';
  }
}
