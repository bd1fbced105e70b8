import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createContext } from '../../src/core/check/engine/context'
import { structureReadRules } from '../../src/core/check/rules/format/index'
import { compose } from '../../src/core/document/compose'
import type { Report } from '../../src/core/report/report'
import { cellsOf } from '../../src/core/template/template'
import { readFile, type ReadReport } from '../../src/read/index'
import { templateById, templates } from '../../src/templates/index'
import { htmlWriter } from '../../src/write/html/html-writer'
import { inLongRun } from '../support/rounds'
import { seedBytes, seedNames, seedsPresent } from './support/seeds'

interface Expected {
  readonly agency: string
  readonly kind: string
  readonly year: number
  readonly template: string
  readonly signed?: string
  /** Cells that do not hold 0, white space around them dropped. */
  readonly cells: Readonly<Record<string, string>>
  readonly findings: readonly string[]
  readonly rules: readonly string[]
  /** The first and the last words of sections. */
  readonly ends: Readonly<Record<string, readonly [string, string]>>
}

const blankTotals = [
  'received',
  'brought-forward',
  'disclosed',
  'partly-disclosed',
  'state-secret',
  'prohibited-by-law',
  'security-and-stability',
]

/** Transcribed by hand from the reports; findings from domain.md 8. */
const expected: Readonly<Record<(typeof seedNames)[number], Expected>> = {
  '000': {
    agency: '威海临港经济技术开发区社会工作部',
    kind: 'department',
    year: 2021,
    template: '2021',
    cells: Object.fromEntries(blankTotals.map((row) => [`applications/${row}/total`, ''])),
    findings: ['structure.section-title hint'],
    rules: [],
    ends: {
      opening: ['根据《中华人民共和国', '0631-5581898）。'],
      overview: ['2021 年，区社会工作部', '政务公开水平明显提高。'],
      problems: ['2021 年，社会工作部', '质量和水平。'],
      'other-matters': ['暂无其他', '报告的事项。'],
    },
  },
  '001': {
    agency: '威海市环翠区工业和信息化局',
    kind: 'department',
    year: 2021,
    template: '2021',
    cells: {
      'documents/normative-documents/issued': '1',
      'documents/normative-documents/repealed': '1',
      'documents/normative-documents/in-force': '2',
    },
    findings: [
      'structure.label hint',
      'structure.label hint',
      'structure.label warning',
      'structure.residue warning',
      'structure.section-title hint',
    ],
    rules: ['structure.other-handling error'],
    ends: {
      overview: ['（一）概述', '追究的情形。'],
      problems: ['2021年在政府信息公开', '完整性和准确性。'],
      'other-matters': ['（一）依据《政府信息', '政府信息进行公开。'],
    },
  },
  '002': {
    agency: '威海市文登区人力资源和社会保障局',
    kind: 'department',
    year: 2021,
    template: '2021',
    signed: '2022-01-26',
    cells: {
      'enforcement/penalties/decisions': '4',
      'fees/administrative-fees/amount': '44.862',
      'applications/received/natural-persons': '3',
      'applications/received/total': '3',
      'applications/disclosed/natural-persons': '2',
      'applications/disclosed/total': '2',
      'applications/duplicate/natural-persons': '1',
      'applications/duplicate/total': '1',
      'applications/outcomes-total/natural-persons': '3',
      'applications/outcomes-total/total': '3',
    },
    findings: ['structure.residue warning'],
    rules: [],
    ends: {
      opening: ['根据新修订的', '0631-8451085）。'],
      overview: ['2021年，威海市文登区', '责任追究的情形。'],
      problems: ['（一）工作中存在的', '综合素质和业务能力。'],
      'other-matters': ['（一）政府信息公开收费情况', '各类政府信息。'],
    },
  },
  '003': {
    agency: '威海经济技术开发区',
    kind: 'committee',
    year: 2020,
    template: '2019',
    cells: {
      'documents/normative-documents/made': '2',
      'documents/normative-documents/disclosed': '2',
      'documents/normative-documents/disclosed-in-all': '26',
      'licensing/licenses/items-last-year': '188',
      'licensing/licenses/change': '+113',
      'licensing/licenses/decisions': '20373',
      'licensing/other-services/items-last-year': '30',
      'licensing/other-services/decisions': '15000',
      'enforcement/penalties/items-last-year': '64',
      'enforcement/penalties/change': '+155',
      'enforcement/penalties/decisions': '614',
      'enforcement/compulsion/change': '+3',
      'fees/administrative-fees/items-last-year': '3',
      'fees/administrative-fees/change': '-1',
      'procurement/central-procurement/projects': '99',
      'procurement/central-procurement/amount': '11522.96万元',
      'applications/received/natural-persons': '5',
      'applications/received/total': '5',
      'applications/disclosed/natural-persons': '1',
      'applications/disclosed/total': '1',
      'applications/partly-disclosed/natural-persons': '1',
      'applications/partly-disclosed/total': '1',
      'applications/not-held/natural-persons': '3',
      'applications/not-held/total': '3',
      'applications/outcomes-total/natural-persons': '5',
      'applications/outcomes-total/total': '5',
      'disputes/cases/reconsideration-pending': '1',
      'disputes/cases/reconsideration-total': '1',
    },
    findings: ['structure.residue warning', 'structure.sections warning'],
    rules: [],
    ends: {
      opening: ['根据《中华人民共和国', '5961933）。'],
      overview: ['2020年，我区认真', '工作人员41人参加。'],
      problems: ['2020年，我区政务公开', '专业能力和水平。'],
      'other-matters': ['无。', '无。'],
    },
  },
  '004': {
    agency: '威海临港经济技术开发区蒿山镇人民政府',
    kind: 'township',
    year: 2021,
    template: '2021',
    cells: {},
    findings: ['structure.residue warning'],
    rules: [],
    ends: {
      overview: ['根据《中华人民共和国', '负责人签字审批。'],
      problems: ['（一）存在问题', '取计于民、用计于民。'],
      'other-matters': ['无其他需要', '说明的事项。'],
    },
  },
}

function textOf(blocks: Report['opening']): string {
  return (blocks ?? [])
    .map((block) =>
      block.type === 'heading' || block.type === 'paragraph' ? block.runs.map((run) => run.text).join('') : '',
    )
    .join('')
}

function expectReport({ dossier }: ReadReport, wanted: Expected): void {
  const { report } = dossier
  expect({
    agency: report.agency.name,
    kind: report.agency.kind,
    year: report.year,
    template: report.template,
    signed: report.signed,
  }).toEqual({
    agency: wanted.agency,
    kind: wanted.kind,
    year: wanted.year,
    template: wanted.template,
    signed: wanted.signed,
  })
  const clean = Object.fromEntries(
    Object.entries(report.cells).map(([cell, text]) => [cell, text.replace(/[\s\u00a0]+/g, '')]),
  )
  const zeros =
    wanted.agency === expected['001'].agency ? rowsOf001() : [...cellsOf(templateById(wanted.template)!).keys()]
  expect(clean).toEqual({ ...Object.fromEntries(zeros.map((cell) => [cell, '0'])), ...wanted.cells })
  for (const [section, [first, last]] of Object.entries(wanted.ends)) {
    const text = textOf(section === 'opening' ? report.opening : report.prose[section as 'overview']).replace(
      /\s+/g,
      '',
    )
    expect(text.startsWith(first.replace(/\s+/g, '')), `${section}: ${text.slice(0, 30)}`).toBe(true)
    expect(text.endsWith(last.replace(/\s+/g, '')), `${section}: ${text.slice(-30)}`).toBe(true)
  }
  expect(report.title).toBeUndefined()
}

/** 001 keeps （六）其他处理 in one row, under the address of the format of 2019. */
function rowsOf001(): string[] {
  const cells = [...cellsOf(templateById('2021')!).keys()].filter(
    (cell) => !/\/(not-supplemented|fee-unpaid|other-handling-other)\//.test(cell),
  )
  return [
    ...cells,
    ...[...cellsOf(templateById('2019')!).keys()].filter((cell) => cell.startsWith('applications/other-handling/')),
  ]
}

describe.skipIf(!seedsPresent)('the five real reports as text', () => {
  it.each(seedNames)('reads every cell and every section of %s, and says exactly what is to be said', async (name) => {
    const read = await readFile(`${name}.txt`, seedBytes(name), templates)
    expectReport(read, expected[name])
    expect(read.findings.map(({ rule, severity }) => `${rule} ${severity}`).sort()).toEqual(expected[name].findings)
    expect(read.review.unused).toEqual([])
    const context = createContext({ report: read.dossier.report, templates })
    const ruled = structureReadRules.flatMap((rule) =>
      [...rule.check(context)].map((found) => `${rule.id} ${found.severity ?? rule.severities[0]}`),
    )
    expect(ruled).toEqual(expected[name].rules)
  })
})

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn(`skipped: ${program} is not installed`)
    return false
  }
}

describe.skipIf(!seedsPresent || !has('pandoc') || !has('soffice'))(
  'the same reports through LibreOffice and pandoc',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'read-'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    const office = (outdir: string, ...options: string[]) =>
      execFileSync(
        'soffice',
        [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...options, '--outdir', outdir],
        { stdio: 'ignore', cwd: folder },
      )

    // One of them in the daily run, for each goes through five programs.
    const throughAll = inLongRun ? seedNames : seedNames.slice(2, 3)

    it('are read the same from all of them', async () => {
      const pages: string[] = []
      for (const name of throughAll) {
        writeFileSync(join(folder, `text${name}.txt`), seedBytes(name))
        const { dossier } = await readFile(`${name}.txt`, seedBytes(name), templates)
        writeFileSync(join(folder, `page${name}.html`), await htmlWriter.write(compose(dossier, templates)))
        pages.push(`page${name}.html`)
      }
      office(
        folder,
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--infilter=Text (encoded):UTF8',
        ...throughAll.map((name) => `text${name}.txt`),
      )
      office(folder, '--convert-to', 'docx:MS Word 2007 XML', '--infilter=HTML (StarWriter)', ...pages)
      office(join(folder, 'again'), '--convert-to', 'html', ...pages.map((page) => page.replace('.html', '.docx')))
      for (const name of throughAll) {
        execFileSync('pandoc', [`page${name}.html`, '-o', `pandoc${name}.docx`], { cwd: folder })
        execFileSync('pandoc', [`pandoc${name}.docx`, '-s', '-o', `pandoc${name}.html`], {
          cwd: folder,
          stdio: 'ignore',
        })
        for (const file of [
          `text${name}.docx`,
          `page${name}.docx`,
          join('again', `page${name}.html`),
          `pandoc${name}.docx`,
          `pandoc${name}.html`,
        ]) {
          const read = await readFile(file, new Uint8Array(readFileSync(join(folder, file))), templates)
          expectReport(read, expected[name])
          if (file.startsWith('text'))
            expect(read.findings.map(({ rule, severity }) => `${rule} ${severity}`).sort(), file).toEqual(
              expected[name].findings,
            )
        }
      }
    }, 180_000)
  },
)
