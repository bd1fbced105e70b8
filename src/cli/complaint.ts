import type { ReadError } from '../core/read-error'

/** What checking one file gave: plain data, so that it can come from another thread. */
export interface CheckedFile {
  /** What is printed to standard output. */
  readonly output: string
  /** Sentences for standard error. */
  readonly remarks: readonly string[]
  readonly outcome: 'fine' | 'errors' | 'unreadable'
}

/** What is printed of a file that cannot be read. */
export function complaint(file: string, { code, message }: ReadError, json: boolean): CheckedFile {
  return {
    output: json ? `${JSON.stringify({ file, error: { code, message } })}\n` : '',
    remarks: json ? [] : [`${file}：${message}`],
    outcome: 'unreadable',
  }
}
