/** Something that could not be read; the rest is reviewed all the same. */
export interface Fault {
  /** As shown to the reader. */
  readonly file: string;
  readonly message: string;
  /** 1-based, where the fault has a place in the file. */
  readonly line?: number;
  readonly column?: number;
}

/** What the system says of a path that was not read, in words, with what to do. */
export function systemFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file or folder; check the path';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read (permission denied); check its permissions';
    case 'ELOOP':
      return 'is a symbolic link that leads to itself';
    case 'EMFILE':
    case 'ENFILE':
      return 'could not be opened: too many files are open; try again';
    case 'ERR_FS_FILE_TOO_LARGE':
    case 'ERR_STRING_TOO_LONG':
      return 'is too large to read; split it';
    default:
      return `could not be read: ${message}`;
  }
}

/** What the system says of a path that was not written, in words, with what to do. */
export function writingFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'its folder does not exist; make it, or choose another';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'it may not be written (permission denied, or a read-only folder); choose another place';
    case 'EISDIR':
      return 'is a folder; name a file';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full; make room, or choose another place';
    default:
      return `it could not be written: ${message}`;
  }
}
