const TEXTS = {
  ENOENT: 'No such file or directory',
  EACCES: 'Permission denied',
  EEXIST: 'File exists',
  ENOTDIR: 'Not a directory',
  EISDIR: 'Is a directory',
  ENOTEMPTY: 'Directory not empty',
  EPIPE: 'Broken pipe',
  EBADF: 'Bad file descriptor',
  EIO: 'Input/output error',
  ENOSPC: 'No space left on device',
  ENOTTY: 'Inappropriate ioctl for device',
  EINVAL: 'Invalid argument',
  ELOOP: 'Too many levels of symbolic links',
  E2BIG: 'Argument list too long',
  EAGAIN: 'Resource temporarily unavailable',
  ENXIO: 'No such device or address',
} as const;

export type SystemErrorCode = keyof typeof TEXTS;

/** A system call of the emulated machine that failed; `message` is what `strerror` says. */
export class SystemError extends Error {
  readonly code: SystemErrorCode;

  constructor(code: SystemErrorCode) {
    super(TEXTS[code]);
    this.code = code;
  }
}
