import { refuseLargeFile } from '../read/size-limits'
import { exit, isSystemError } from './exit'

/** The argument that stands for standard input. */
export const standardInput = '-'

/**
 * Prepares what is printed for a reader that goes away (`nianbao check … | head -1`): the program ends quietly with 0.
 * Where standard output is a file and the disk is full, it ends with 74.
 */
export function guardStandardStreams(): void {
  process.stdout.on('error', (error) => {
    if (isSystemError(error) && error.code === 'EPIPE') process.exit(exit.fine)
    process.stderr.write(`输出没有写完（${isSystemError(error) ? error.code : error.message}）。\n`)
    process.exit(exit.writeFailed)
  })
  // Nobody is left to whom it could be told.
  process.stderr.on('error', () => undefined)
}

/**
 * All bytes of a stream.
 * @throws {ReadError} too-large, as soon as there are more than a report can have
 */
export async function piecesOf(stream: AsyncIterable<unknown>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of stream) {
    pieces.push(piece as Uint8Array)
    length += (piece as Uint8Array).length
    refuseLargeFile(length)
  }
  return Buffer.concat(pieces)
}
