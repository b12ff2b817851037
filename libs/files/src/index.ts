export { copyFiles, lacksIn, type FileLack } from './directory/copying.js';
export { directoryFiles } from './directory/directory-files.js';
export { FileAltered, FileMissing, FileRefused, FilesUnavailable, type FileFlaw } from './file-refused.js';
export type { Files, Kept } from './files.js';
export { commandScanner, type Scanner } from './scanning/command-scanner.js';
export { safeFileName } from './types/file-name.js';
export { FILE_TYPES } from './types/file-types.js';
export { mediaTypeOf } from './types/media-type-of.js';
