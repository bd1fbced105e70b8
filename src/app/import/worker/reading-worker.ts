import '../../polyfills'
import { answerReading } from './answer-reading'
import type { ReadingMessage, ReadingRequest } from './messages'

/** The program of the worker that reads files. */
const tell = (message: ReadingMessage) => self.postMessage(message)
self.addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => void answerReading(data, tell))
tell({ started: true })
