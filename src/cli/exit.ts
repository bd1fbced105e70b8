/** Exit codes of the command line (contracts.md); from 64 on those of sysexits.h. */
export const exit = {
  fine: 0,
  errorsFound: 1,
  unreadable: 2,
  /** EX_USAGE */
  wrongUse: 64,
  /** EX_SOFTWARE: a bug of ours. */
  bug: 70,
  /** EX_CANTCREAT: the output cannot be created. */
  cannotCreate: 73,
  /** EX_IOERR: the disk is full or does not take the data. */
  writeFailed: 74,
} as const

/** What the system says, as opposed to a bug of ours. */
export function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
}

/**
 * Says that an output was not written; gives the exit code.
 * @throws what is no error of the system
 */
export function writeRefused(output: string, error: unknown): number {
  if (!isSystemError(error)) throw error
  process.stderr.write(`不能写到“${output}”，请检查文件夹是否存在、是否允许写入（${error.code}）。\n`)
  return exitOfWrite(error.code)
}

/** The exit code for an output that was not written: no room, a quota or a broken disk is told from a wrong place. */
function exitOfWrite(code: string): number {
  return ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'].includes(code) ? exit.writeFailed : exit.cannotCreate
}
