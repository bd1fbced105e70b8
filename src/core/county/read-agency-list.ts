import type { AgencyList } from './agency-list'
import { agenciesOfRows, listed } from './read-agency-rows'

/**
 * Reads a list of agencies as a person keeps it: a line each, those below others indented or numbered deeper (一、（一）1.);
 * or a table (CSV, or pasted from a sheet) whose columns are levels or have a header row (单位名称, 类型, 上级单位, 截止日期).
 */
export function parseAgencyList(text: string): AgencyList {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  if (lines.some((line) => /[,，]/.test(line) || /\S.*\t/.test(line)))
    return agenciesOfRows(lines.map((line) => cellsOfLine(line)))
  const numbered = lines.map((line) => readLine(line))
  const told = numbered.filter(({ name }) => name !== '')
  const level = told.some(({ indent }) => indent > 0) ? levelsByIndent() : levelsByNumber(told)
  return { agencies: told.map((line) => listed(line.name, level(line))), remarks: [] }
}

/** Values that commas or tabs part; a value in quotation marks may hold them. */
function cellsOfLine(line: string): string[] {
  const parts = line.match(/"(?:[^"]|"")*"|[^,，\t"]+|[,，\t]/g) ?? []
  const cells = ['']
  for (const part of parts)
    if (/^[,，\t]$/.test(part)) cells.push('')
    else cells[cells.length - 1] += part.startsWith('"') ? part.slice(1, -1).replace(/""/g, '"') : part
  return cells.map((cell) => cell.trim())
}

interface Line {
  readonly name: string
  readonly indent: number
  /** Which way of numbering: 一、 is 1, （一） 2, 1. 3, （1） 4; 0 = none. */
  readonly number: number
}

const numberings: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、．.]/,
  /^[（(][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,4}(?:[、．.)）]|\s+)/,
  /^[（(]\d{1,4}[)）]/,
]

function readLine(line: string): Line {
  const space = /^[\s\u3000]*/.exec(line)![0]
  const indent = Array.from(space).reduce((sum, one) => sum + (one === '\t' ? 4 : one === '\u3000' ? 2 : 1), 0)
  const rest = line.slice(space.length).replace(/^[-—•·*○●]\s*/, '')
  const number = numberings.findIndex((pattern) => pattern.test(rest)) + 1
  return { name: rest.replace(numberings[number - 1] ?? /^/, '').trim(), indent, number }
}

function levelsByIndent(): (line: Line) => number {
  const open: number[] = []
  return ({ indent }) => {
    while (open.length > 0 && open[open.length - 1]! >= indent) open.pop()
    open.push(indent)
    return open.length - 1
  }
}

/** Ways of numbering, in the order in which they are met, are levels; lines without a number stand below those with one. */
function levelsByNumber(lines: readonly Line[]): (line: Line) => number {
  const ways = [...new Set(lines.map(({ number }) => number))].filter((number) => number > 0)
  const first = lines[0]
  // A list that is numbered throughout, or not at all, has one level.
  const plainOnTop = first?.number === 0 && ways.length > 0
  return ({ number }) => (number === 0 ? (plainOnTop ? 0 : ways.length) : ways.indexOf(number) + (plainOnTop ? 1 : 0))
}
