/** Lets the built command line be run by its name: a build writes its file anew, without the run bit. */
import { chmodSync } from 'node:fs'
import { join } from 'node:path'

/** A Vite plugin; `file` is the name of the program in the folder of the build. */
export function runBit(file) {
  return {
    name: 'nianbao-run-bit',
    writeBundle({ dir }) {
      chmodSync(join(dir ?? '.', file), 0o755)
    },
  }
}
