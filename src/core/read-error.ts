/** Why a file cannot be read at all. What is wrong with a report that can be read is a finding, not an error. */
export type ReadErrorCode = 'unknown-format' | 'damaged' | 'encrypted' | 'not-a-report' | 'newer' | 'too-large'

/** What can be shown beside the sentence of a refusal: how a file is saved as .docx. */
export type ReadErrorAdvice = 'save-as-docx'

/** A file that cannot be read, with one plain Chinese sentence for the clerk. Nothing changes when it is thrown. */
export class ReadError extends Error {
  readonly code: ReadErrorCode
  readonly advice: ReadErrorAdvice | undefined
  constructor(code: ReadErrorCode, message: string, advice?: ReadErrorAdvice) {
    super(message)
    this.name = 'ReadError'
    this.code = code
    this.advice = advice
  }
}
