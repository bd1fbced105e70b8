import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Print } from './measure'

const main = join(process.cwd(), 'dist/cli/main.js')
const cache = join(process.cwd(), 'node_modules/.cache/bench')
const times = Number(process.env['TIMES'] ?? 25)

function milliseconds(words: readonly string[]): number {
  const begin = performance.now()
  execFileSync(process.execPath, words, { stdio: 'ignore' })
  return performance.now() - begin
}

/** The start of the command line beside Node with a file of the same size that does nothing, by turns. */
export async function run(print: Print): Promise<void> {
  if (!existsSync(main)) throw new Error('dist/cli is missing: run npm run build first')
  mkdirSync(cache, { recursive: true })
  const nothing = join(cache, 'same-size.mjs')
  writeFileSync(nothing, `0\n/*${'x'.repeat(readFileSync(main, 'utf8').length)}*/\n`)
  const own: number[] = []
  const other: number[] = []
  for (let time = 0; time < times; time++) {
    own.push(milliseconds([main, '--version']))
    other.push(milliseconds([nothing]))
  }
  const least = (all: readonly number[]) => Math.min(...all)
  const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!
  const ms = (value: number) => `${value.toFixed(0)} ms`
  await print(
    `--version: least ${ms(least(own))}, median ${ms(median(own))}; Node with as much code that does nothing: ` +
      `least ${ms(least(other))}, median ${ms(median(other))}; ${(least(own) / least(other)).toFixed(2)} and ` +
      `${(median(own) / median(other)).toFixed(2)} times`,
  )
}
