import fc from 'fast-check'
import { compose } from '../../src/core/document/compose'
import { plainText } from '../../src/core/document/document'
import { slotTexts } from '../../src/core/document/table-slots'
import type { Dossier, Report } from '../../src/core/report/report'
import { restore, writeSavedReport } from '../../src/core/report/saved-report'
import { sumParts } from '../../src/core/sum/sum-parts'
import { partOf } from '../../src/core/sum/part'
import type { CellId } from '../../src/core/template/template'
import { templateOfYear } from '../../src/core/template/template'
import { templates } from '../../src/templates'
import { samples } from '../../src/templates/samples'
import { writeDocx } from '../../src/write/docx/write-docx'
import { pageHtml } from '../../src/write/html/page'
import { consistentNumbers } from '../generators/report'

/** A file of a made-up county. */
export interface CountyFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The reports of a made-up county, and what is known of them. */
export interface County {
  readonly files: readonly CountyFile[]
  /** The reports of the year, in the order of the agencies. */
  readonly reports: readonly Report[]
  readonly bad: readonly string[]
  /** The names in the list; the last one has handed in nothing. */
  readonly agencies: readonly string[]
  /** The sum of a year's reports. */
  readonly sum: Readonly<Record<CellId, string>>
  readonly year: number
}

const year = 2024
const sample = restore(samples[0]!.saved).report

/** A report of an agency of the county: the sample's text under another name, with numbers of its own that add up. */
function reportOf(name: string, of: number, cells: Record<CellId, string>): Report {
  const moved = JSON.stringify(sample).replace(/20(?:20|21|22)(?=[^\d])/g, (digits) =>
    String(Number(digits) + of - sample.year),
  )
  const named = JSON.parse(moved.split(sample.agency.name).join(name)) as Report
  const { period: _period, ...rest } = named
  return {
    ...rest,
    template: sample.template,
    year: of,
    agency: { ...named.agency, name, kind: 'department' },
    signed: `${of + 1}-01-20`,
    cells,
  }
}

const words = ['教育', '民政', '财政', '水利', '卫生', '交通', '审计', '统计', '司法', '文旅', '应急', '医保']
const endings = ['局', '中心', '办公室', '委员会']

/** The names of so many agencies, all different. */
function agencyNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const word = words[at % words.length]!
    const ending = endings[Math.floor(at / words.length) % endings.length]!
    const round = Math.floor(at / (words.length * endings.length))
    return `青屿区${round > 0 ? `第${round + 1}` : ''}${word}${ending}`
  })
}

/** Files of so many agencies for two years in all kinds that can be read, and bad ones among them. */
export function madeCounty(count: number): County {
  const template = templateOfYear(templates, year)
  const names = agencyNames(count)
  const numbers = fc.sample(consistentNumbers(template), { numRuns: count, seed: 17 })
  const reports = names.map((name, at) => reportOf(name, year, numbers[at]!))
  const before = names.map((name, at) => reportOf(name, year - 1, numbers[(at + 1) % count]!))
  const files = [...reports, ...before].map((report, at) => fileOf(report, at))
  const parts = reports.map((report) => partOf(report.agency.name, report, template).part)
  const bad = badFiles(files[0]!.buffer)
  return {
    files: [...files, ...bad],
    reports,
    bad: bad.map(({ name }) => name),
    agencies: [...names, '青屿区档案局'],
    sum: sumParts(parts, template),
    year,
  }
}

function dossierOf(report: Report): Dossier {
  return { report, pictures: new Map(), dismissed: [], done: [] }
}

/** One report as a file; Word files, pages, texts and data files take turns. */
export function fileOf(report: Report, at: number): CountyFile {
  const document = compose(dossierOf(report), templates)
  const base = `${report.agency.name}${report.year}年报告`
  switch (at % 4) {
    case 0:
    case 1:
      return at % 2 === 0
        ? { name: `${base}.docx`, mimeType: 'application/octet-stream', buffer: Buffer.from(writeDocx(document, {})) }
        : { name: `${base}.html`, mimeType: 'text/html', buffer: Buffer.from(pageHtml(document)) }
    case 2: {
      const lines = document.blocks.map((block) =>
        block.type === 'text'
          ? plainText(block.runs)
          : block.type === 'grid'
            ? slotTexts(block)
                .map((line) => line.join('\t'))
                .join('\n')
            : '',
      )
      return { name: `${base}.txt`, mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) }
    }
    default:
      return {
        name: `${base}.json`,
        mimeType: 'application/json',
        buffer: Buffer.from(writeSavedReport(dossierOf(report))),
      }
  }
}

/** Files that nobody can read, each in its own way. */
function badFiles(word: Buffer): readonly CountyFile[] {
  const mimeType = 'application/octet-stream'
  return [
    { name: '坏-空文件.docx', mimeType, buffer: Buffer.alloc(0) },
    { name: '坏-截断.docx', mimeType, buffer: word.subarray(0, Math.floor(word.length / 2)) },
    { name: '坏-图片.docx', mimeType, buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]) },
    { name: '坏-通知.txt', mimeType, buffer: Buffer.from('关于召开会议的通知\n请各单位准时参加。\n') },
    { name: '坏-数据.json', mimeType, buffer: Buffer.from('{"type":"annual-report","version":1') },
    { name: '坏-压缩包.rar', mimeType, buffer: Buffer.from('Rar!\u001a\u0007\u0001\u0000', 'latin1') },
    { name: '坏-旧格式.rtf', mimeType, buffer: Buffer.from('{\\rtf1 abc}') },
    { name: '坏-网页.html', mimeType, buffer: Buffer.from('<html><body><p>首页</p></body></html>') },
  ]
}
