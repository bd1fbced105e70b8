import { exit, isSystemError } from './exit'

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

/** All of standard input; undefined where there is more than `largest` bytes. */
export async function readStandardInput(largest: number): Promise<Uint8Array | undefined> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > largest) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
