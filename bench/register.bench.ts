// browser
import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { findRegister } from '../src/core/register/find-register'
import { noAnswers } from '../src/core/register/register-answers'
import { tally } from '../src/core/register/tally'
import { readWorkbook } from '../src/read/workbook/read-workbook'
import { templateById } from '../src/templates/index'
import { registerWordsOf } from '../src/templates/register-words'
import { makeApplications } from '../tests/generators/register/applications'
import { layouts } from '../tests/generators/register/layouts'
import { measure, row, type Print } from './measure'

/** So many applications are to take at most a second, from the bytes of the file to the numbers. */
const applications = 10_000

/**
 * A register of 10,000 applications from its bytes to the numbers of the tables. The yardstick does the least that a
 * library for workbooks does with the same file: unpack it (fflate) and tell the text of every cell (htmlparser2).
 */
export async function run(print: Print): Promise<void> {
  const template = templateById('2021')!
  const words = registerWordsOf(template)
  const made = makeApplications(7, applications, 2)
  for (const name of [
    'a head in the first row, dates as dates',
    'a title and notes above, totals and signatures below, dates as texts',
  ]) {
    const written = layouts[name]!(made.applications, 7)
    const book = readWorkbook(written.name, written.bytes)
    const count = () => {
      const found = findRegister(book, words, noAnswers, written.name)
      return tally(book, found, { template, words, year: made.year, answers: noAnswers })
    }
    const read = await measure(() => readWorkbook(written.name, written.bytes), 9)
    const counted = await measure(count, 9)
    const yardstick = await measure(() => cellTexts(written.bytes), 9)
    await print(`${applications} applications, ${name}`)
    await print(row('  ours: to cells', read))
    await print(row('  ours: cells to numbers', counted))
    await print(row('  yardstick: fflate and htmlparser2, to texts', yardstick))
    await print(
      `  ours in all: cold ${(read.cold + counted.cold).toFixed(0)} ms, median ${(read.warm + counted.warm).toFixed(0)} ms (at most 1000); to cells / yardstick ${(read.warm / yardstick.warm).toFixed(2)} (at most 2)`,
    )
  }
}

/** The texts of all cells of a workbook. */
function cellTexts(bytes: Uint8Array): string[] {
  const texts: string[] = []
  const decoder = new TextDecoder()
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (!/sheet\d+\.xml$|sharedStrings/.test(path)) continue
    let text = ''
    const parser = new Parser(
      {
        onopentag: () => (text = ''),
        ontext: (piece) => (text += piece),
        onclosetag: (name) => {
          if (name === 'v' || name === 't') texts.push(text)
        },
      },
      { xmlMode: true },
    )
    parser.write(decoder.decode(part))
    parser.end()
  }
  return texts
}
