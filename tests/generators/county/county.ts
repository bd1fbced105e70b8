import { compose } from '../../../src/core/document/compose'
import { guessAgencyKind } from '../../../src/core/report/agency-kind'
import { formatQuantity, parseQuantity } from '../../../src/core/report/quantity'
import { emptyReport, type Report } from '../../../src/core/report/report'
import { writeSavedReport } from '../../../src/core/report/saved-report'
import { partOf, type Part } from '../../../src/core/sum/part'
import { sumParts } from '../../../src/core/sum/sum-parts'
import { cellsOfRoles } from '../../../src/core/template/find-by-role'
import { role } from '../../../src/core/template/roles'
import { templateOfYear, type CellId, type Template } from '../../../src/core/template/template'
import { docxWriter } from '../../../src/write/docx/docx-writer'
import { htmlWriter } from '../../../src/write/html/html-writer'
import { templates } from '../../../src/templates/index'
import { badFiles } from './bad-files'
import { consistentCells } from './numbers'
import { Random } from './random'
import { paragraphs } from './texts'

export interface CountyFile {
  readonly path: string
  readonly content: Uint8Array
}

/** A county with what was planted in it. */
export interface County {
  readonly year: number
  /** The day by which all are due. */
  readonly deadline: string
  /** The list of agencies, as a person keeps it. */
  readonly list: string
  readonly files: readonly CountyFile[]
  /** The report of the whole county, with what is wrong in it. */
  readonly total: CountyFile
  /** The true sum of what is here. */
  readonly sum: Readonly<Record<CellId, string>>
  readonly planted: Planted
}

/** Names of agencies, or files, by what is wrong with them. */
export interface Planted {
  readonly missing: readonly string[]
  readonly twiceSame: readonly string[]
  readonly twiceDifferent: readonly string[]
  readonly otherYear: readonly string[]
  readonly late: readonly string[]
  /** The name in the report, and that in the list. */
  readonly near: readonly (readonly [string, string])[]
  readonly unlisted: readonly string[]
  /** Those that have the same text. */
  readonly copied: readonly (readonly [string, string])[]
  /** The agency, and whose name stands in its text. */
  readonly foreign: readonly (readonly [string, string])[]
  readonly outlier: readonly string[]
  readonly unreadable: readonly string[]
  readonly forgotten: string
  readonly slip: { readonly agency: string; readonly cell: CellId }
}

const place = '青禾县'
const offices = [
  '教育局',
  '科技局',
  '公安局',
  '民政局',
  '司法局',
  '财政局',
  '人力资源和社会保障局',
  '自然资源局',
  '生态环境局',
  '住房和城乡建设局',
  '交通运输局',
  '水利局',
  '农业农村局',
  '商务局',
  '文化和旅游局',
  '卫生健康局',
  '退役军人事务局',
  '应急管理局',
  '审计局',
  '市场监督管理局',
  '统计局',
  '医疗保障局',
  '城市管理局',
  '乡村振兴局',
  '信访局',
  '林业局',
  '行政审批服务局',
  '发展和改革局',
  '体育中心',
  '档案馆服务中心',
]
const towns = [
  '石桥',
  '河口',
  '青阳',
  '柳树',
  '大安',
  '双河',
  '白云',
  '龙泉',
  '金沙',
  '新集',
  '三岔',
  '高坪',
  '枫林',
  '沙溪',
  '太平',
  '永和',
  '长乐',
  '清水',
  '北山',
  '南湖',
]

type Name = string
type Four = readonly [Name, Name, Name, Name]
type Sixteen = readonly [...Four, ...Four, ...Four, ...Four]

/** So many agencies of each kind; the first are those above, others have numbers. */
function namesOf(count: number): { readonly departments: string[]; readonly townships: string[] } {
  const numbered = (at: number) => Array.from(String(at), (digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
  const departments = Array.from(
    { length: Math.ceil(count * 0.6) },
    (_, at) => `${place}${offices[at] ?? `第${numbered(at)}管理局`}`,
  )
  const townships = Array.from(
    { length: Math.floor(count * 0.4) },
    (_, at) => `${place}${towns[at] ?? `第${numbered(at)}`}镇人民政府`,
  )
  return { departments, townships }
}

function reportOf(name: string, year: number, random: Random, template: Template): Report {
  const block = (text: string) => ({ type: 'paragraph', runs: [{ type: 'text', text }] }) as const
  return {
    ...emptyReport(template.id, year, {
      name,
      kind: guessAgencyKind(name),
      office: '办公室',
      telephone: '0000-1234567',
    }),
    signed: `${year + 1}-01-${String(random.whole(10, 20))}`,
    prose: {
      overview: paragraphs(random, 5).map(block),
      problems: paragraphs(random, 2).map(block),
      'other-matters': ['本年度没有收取信息处理费。无其他需要报告的事项。'].map(block),
    },
    cells: consistentCells(random, template),
  }
}

/**
 * A county of three levels whose parts are consistent, with planted mistakes: missing, doubled, late and renamed reports, copied
 * texts, a figure far off, ten files that are no reports, and a total that forgot an agency and has a slip. The same seed gives
 * the same county. `every`: of so many files one is a Word file and one a page, on the average.
 */
export async function makeCounty(seed: number, count = 60, every = 13): Promise<County> {
  const random = new Random(seed)
  const year = 2024
  const template = templateOfYear(templates, year)
  const { departments, townships } = namesOf(count)
  const reports = new Map([...departments, ...townships].map((name) => [name, reportOf(name, year, random, template)]))
  const picked = random.some(
    [...reports.keys()].filter((name) => guessAgencyKind(name) === 'department'),
    16,
  )
  const [
    missing1,
    missing2,
    same,
    different,
    older,
    late,
    typo,
    short,
    copyist,
    source,
    copyist2,
    source2,
    foreign,
    outlier,
    forgotten,
    slipped,
  ] = picked as unknown as Sixteen
  const named = random.pick(townships)
  const change = (name: string, edit: (report: Report) => Report) => reports.set(name, edit(reports.get(name)!))
  const licences = cellsOfRoles(template, role.licences, role.decisions)[0]!
  const penalties = cellsOfRoles(template, role.penalties, role.decisions)[0]!
  change(late, (report) => ({ ...report, signed: `${year + 1}-03-05` }))
  change(outlier, (report) => ({ ...report, cells: { ...report.cells, [licences]: '123456' } }))
  change(slipped, (report) => ({ ...report, cells: { ...report.cells, [penalties]: '1937' } }))
  for (const [to, from] of [
    [copyist, source],
    [copyist2, source2],
  ] as const)
    change(to, (report) => ({
      ...report,
      prose: {
        ...report.prose,
        overview: reports.get(from)!.prose['overview']!,
        problems: reports.get(from)!.prose['problems']!,
      },
    }))
  const town = named.slice(place.length).replace('人民政府', '')
  change(foreign, (report) => ({
    ...report,
    prose: {
      ...report.prose,
      overview: [
        ...report.prose['overview']!,
        { type: 'paragraph', runs: [{ type: 'text', text: `${year}年，${town}高度重视政务公开工作，逐项落实责任。` }] },
      ],
    },
  }))
  const files: { path: string; report: Report }[] = []
  const pathOf = (name: string) => `reports/${name}`
  for (const [name, report] of reports) {
    if (name === missing1 || name === missing2) continue
    if (name === older) files.push({ path: pathOf(name), report: { ...reportOf(name, year - 1, random, template) } })
    else if (name === typo) files.push({ path: pathOf(`${name}（错字）`), report: renamed(report, misspelt(name)) })
    else if (name === short)
      files.push({ path: pathOf(`${name}（简称）`), report: renamed(report, name.slice(place.length)) })
    else files.push({ path: pathOf(name), report })
  }
  files.push({ path: `reports/副本/${same}`, report: reports.get(same)! })
  files.push({ path: `reports/副本/${different}`, report: { ...reportOf(different, year, random, template) } })
  const stranger = `${place}青年创业协会`
  files.push({ path: pathOf(stranger), report: reportOf(stranger, year, random, template) })
  const added = files.filter(({ path, report }) => report.year === year && path !== `reports/副本/${same}`)
  const parts = added.map(({ path, report }) => partOf(path, report, template).part)
  const sum = sumParts(parts, template)
  const total = wrongTotal(parts, forgotten, slipped, penalties, template)
  const bad = badFiles().map(({ path, content }) => ({ path: `reports/${path}`, content }))
  return {
    year,
    deadline: `${year + 1}-01-31`,
    list: listOf(departments, townships),
    files: [...(await Promise.all(files.map((file) => written(file, every)))), ...bad],
    total: { path: 'total.json', content: saved(totalReport(total, year, template)) },
    sum,
    planted: {
      missing: [missing1, missing2, typo, short],
      twiceSame: [same],
      twiceDifferent: [different],
      otherYear: [older],
      late: [late],
      near: [
        [misspelt(typo), typo],
        [short.slice(place.length), short],
      ],
      unlisted: [stranger],
      copied: [
        [copyist, source],
        [copyist2, source2],
      ],
      foreign: [[foreign, town]],
      outlier: [outlier],
      unreadable: bad.map(({ path }) => path),
      forgotten: forgotten,
      slip: { agency: slipped, cell: penalties },
    },
  }
}

const renamed = (report: Report, name: string): Report => ({ ...report, agency: { ...report.agency, name } })

/** 青合县… for 青禾县…: one character of the place. */
const misspelt = (name: string): string => name.replace('青禾', '青合')

function listOf(departments: readonly string[], townships: readonly string[]): string {
  const lines = (names: readonly string[]) => names.map((name) => `    ${name}\n`).join('')
  return `${place}\n  县政府部门\n${lines(departments)}  乡镇（街道）\n${lines(townships)}`
}

function wrongTotal(parts: readonly Part[], forgotten: string, slipped: string, cell: CellId, template: Template) {
  const total = sumParts(
    parts.filter(({ agency }) => agency !== forgotten),
    template,
  )
  const meant = parts.find(({ agency }) => agency === slipped)!.cells[cell]!
  const digits = Array.from(meant)
  ;[digits[0], digits[1]] = [digits[1]!, digits[0]!]
  const taken = parseQuantity(digits.join(''))!
  return { ...total, [cell]: formatQuantity(parseQuantity(total[cell]!)! - parseQuantity(meant)! + taken) }
}

function totalReport(cells: Readonly<Record<CellId, string>>, year: number, template: Template): Report {
  return { ...emptyReport(template.id, year, { name: `${place}人民政府`, kind: 'government-county' }), cells }
}

function saved(report: Report): Uint8Array {
  return new TextEncoder().encode(writeSavedReport({ report, pictures: new Map(), dismissed: [], done: [] }))
}

/** Most as data files, some as Word files and as pages, under their own endings; the copies of one agency's are of one kind. */
async function written(
  { path, report }: { readonly path: string; readonly report: Report },
  every: number,
): Promise<CountyFile> {
  const kind = Array.from(path.split('/').pop()!).reduce((sum, char) => sum + char.charCodeAt(0), 0) % every
  const document = () => compose({ report, pictures: new Map() }, templates)
  if (kind === 1) return { path: `${path}.docx`, content: await docxWriter.write(document(), {}) }
  if (kind === 2) return { path: `${path}.html`, content: await htmlWriter.write(document(), {}) }
  return { path: `${path}.json`, content: saved(report) }
}
