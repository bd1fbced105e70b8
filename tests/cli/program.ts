import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** What a run of the program gave. */
export interface Result {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** One line of `check --json`. */
export interface Line {
  readonly file: string
  readonly report?: { readonly cells: Record<string, string> }
  readonly findings?: readonly { readonly rule: string; readonly severity: string; readonly fix?: object }[]
  readonly error?: { readonly code: string; readonly message: string }
}

/** The command line, built for one file of tests: that of `npm run build` may be under way at the same time. */
export interface Program {
  /** The script that Node runs. */
  readonly script: string
  /** Where it is run. */
  readonly folder: string
  /** A file in that folder. */
  file(name: string): string
  build(): void
  /** Runs the built program as a person would. */
  run(...args: readonly string[]): Promise<Result>
  /** Runs it with something on standard input. */
  runWith(input: string | Uint8Array, ...args: readonly string[]): Promise<Result>
}

/** The program of the file of tests with this name. */
export function programOf(name: string): Program {
  const outDir = `tests/output/${name}`
  const script = at(`${outDir}/main.js`)
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  const runWith = (input: string | Uint8Array, ...args: readonly string[]): Promise<Result> =>
    new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [script, ...args],
        { cwd: folder, maxBuffer: 1 << 28 },
        (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
      )
      child.stdin!.on('error', () => undefined) // It may end without reading all of it.
      child.stdin!.end(input)
    })
  return {
    script,
    folder,
    file: (path) => join(folder, path),
    build() {
      const vite = at('node_modules/vite/bin/vite.js')
      const options = ['build', '--mode', 'cli', '--outDir', outDir, '--logLevel', 'error']
      execFileSync(process.execPath, [vite, ...options], { cwd: at('.') })
    },
    run: (...args) => runWith('', ...args),
    runWith,
  }
}

/** What `check --json` printed. */
export function linesOf(text: string): Line[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}
