/** The database could not be read or written; `message` is a sentence for a person. */
export class StorageError extends Error {
  /** `full`: no space; `damaged`: the file is not sound; `unavailable`: anything else the disk refused. */
  readonly kind: 'full' | 'damaged' | 'unavailable'

  constructor(kind: 'full' | 'damaged' | 'unavailable', message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StorageError'
    this.kind = kind
  }
}

/** SQLite's primary result codes that speak of the disk, not of a mistake in a query (sqlite.org/rescode.html). */
const resultCode = {
  permission: 3,
  busy: 5,
  readOnly: 8,
  readOrWrite: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const

interface FileError extends Error {
  readonly code: string
}

function isFileError(error: unknown): error is FileError {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
}

function fileError(error: FileError): StorageError {
  return error.code === 'ENOSPC' || error.code === 'EDQUOT'
    ? new StorageError('full', 'The disk is full, so nothing more could be stored. Free some space.', error)
    : new StorageError(
        'unavailable',
        `The data folder cannot be used (${error.message}). Check that it is a folder, who owns it and whether its disk is read-only.`,
        error,
      )
}

/** The SQLite result code an error carries, without its extension; `undefined` for any other error. */
function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined
  return error.errcode & 0xff
}

/** Turns complaints about the disk, SQLite's and the file system's, into a `StorageError`; gives any other error back as it is. */
export function toStorageError(error: unknown): unknown {
  if (isFileError(error)) return fileError(error)
  switch (primaryCode(error)) {
    case resultCode.full:
      return new StorageError(
        'full',
        'The disk is full, so nothing more could be stored. Free some space; Storeminder goes on by itself.',
        error,
      )
    case resultCode.corrupt:
    case resultCode.notADatabase:
      return new StorageError(
        'damaged',
        'The database is damaged. Start Storeminder again: it will restore the newest good backup.',
        error,
      )
    case resultCode.permission:
    case resultCode.readOnly:
    case resultCode.cannotOpen:
      return new StorageError(
        'unavailable',
        'The database may not be written. Check who owns the data folder and whether its disk is read-only.',
        error,
      )
    case resultCode.busy:
      return new StorageError(
        'unavailable',
        'Another program is holding the database. Close whatever has it open and try again.',
        error,
      )
    case resultCode.readOrWrite:
      return new StorageError(
        'unavailable',
        'The disk failed to read or write the database. Check the disk, and that it is not full.',
        error,
      )
    default:
      return error
  }
}
