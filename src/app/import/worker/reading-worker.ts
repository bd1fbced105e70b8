import '../../polyfills'
import { answerReading } from './answer-reading'
import type { AnswerReading, ReadingMessage, ReadingRequest } from './messages'

/**
 * The program of the worker that reads files. Where no worker can start, the one file runs the same text as a script of the
 * page, which finds the reader under this name.
 */
const scope = globalThis as { nianbaoReading?: AnswerReading; document?: unknown }
scope.nianbaoReading = answerReading

if (scope.document === undefined) {
  const tell = (message: ReadingMessage) => self.postMessage(message)
  self.addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => void answerReading(data, tell))
  tell({ started: true })
}
