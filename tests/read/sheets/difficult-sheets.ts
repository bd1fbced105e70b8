import { compose } from '../../../src/core/document/compose'
import type { Report } from '../../../src/core/report/report'
import { templates } from '../../../src/templates/index'
import type { TestWorkbook, Value } from '../../support/workbook'
import { below, beside, indented, numberOf, sheet, tableArea, tablesOf, textArea, unmerged } from './layouts'

/** A workbook that is difficult to read, and what is said of it. */
export interface DifficultSheets {
  readonly about: string
  readonly make: (report: Report) => TestWorkbook
  /** Sentences of the review, in part. */
  readonly notes?: readonly RegExp[]
}

const fullWidth = (text: string): Value =>
  /^\d+$/.test(text) ? text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))) : text

const register = [
  ['序号', '收到日期', '申请人', '申请人类型', '申请内容', '答复日期', '办理结果'],
  [1, { date: '2021-03-01' }, '张某', '自然人', '征地批复', { date: '2021-03-15' }, '予以公开'],
] as const satisfies readonly (readonly Value[])[]

/** A report without text, its tables and its title. */
function partsOf(report: Report) {
  const dossier = { report: { ...report, prose: {} }, pictures: new Map(), dismissed: [], done: [] }
  const { afterTables: _, ...bare } = dossier.report
  const [second, third, fourth] = tablesOf(compose({ ...dossier, report: bare }, templates))
  const title = `${report.agency.name}${report.year}年政府信息公开工作年度报告`
  return { title, second: second!, third: third!, fourth: fourth! }
}

/** A row with the caption of a table of section 二. */
function isCaption([first]: readonly Value[]): boolean {
  return typeof first === 'string' && first.startsWith('第二十条')
}

export const difficultSheets: readonly DifficultSheets[] = [
  {
    about: 'a sheet for each table, with blank rows and columns before them, titles and the head of a form',
    make(report) {
      const { title, second, third, fourth } = partsOf(report)
      const head = {
        rows: [['填报单位：', report.agency.name, undefined, '单位：件', '填表日期：', { date: '2022-01-10' }]],
        merges: [],
      }
      const sheets = [second, third, fourth].map((one, at) =>
        sheet(`表${at + 1}`, indented(below(textArea(['', title, one.title], 8), head, tableArea(one.grid)), 2)),
      )
      return { sheets }
    },
  },
  {
    about: 'one sheet, a blank row between the tables, notes below them',
    make(report) {
      const { title, second, third, fourth } = partsOf(report)
      const area = below(
        ...[
          textArea([title, '']),
          textArea([second.title], 4),
          tableArea(second.grid),
          textArea(['注：规章、行政规范性文件按制发数量填写。', '']),
        ],
        ...[textArea([third.title], 10), tableArea(third.grid), textArea([''])],
        ...[
          textArea([fourth.title]),
          tableArea(fourth.grid),
          textArea(['', '填表人：李某　审核人：王某　联系电话：0600-5550123']),
        ],
      )
      return { sheets: [sheet('Sheet1', area)] }
    },
  },
  {
    about: 'one sheet without a single blank row, a note in the middle of a table',
    make(report) {
      const { title, second, third, fourth } = partsOf(report)
      const { rows, merges } = tableArea(third.grid)
      const cut = {
        rows: [...rows.slice(0, 5), ['以下按办理结果填写，一件申请只填一处。'], ...rows.slice(5)],
        merges: merges.map(([a, b, c, d]) => [a > 4 ? a + 1 : a, b, c > 4 ? c + 1 : c, d] as const),
      }
      const area = below(
        textArea([title, second.title]),
        tableArea(second.grid),
        textArea([third.title]),
        cut,
        textArea([fourth.title]),
        tableArea(fourth.grid),
      )
      return { sheets: [sheet('年报', area)] }
    },
  },
  {
    about: 'merged cells taken apart, the labels of groups in every row',
    make(report) {
      const { title, second, third, fourth } = partsOf(report)
      const areas = [second, third, fourth].map((one) =>
        below(textArea([one.title]), unmerged(tableArea(one.grid)), textArea([''])),
      )
      return { sheets: [sheet('年报', below(textArea([title]), ...areas))] }
    },
  },
  {
    about: 'rows that are hidden or filtered, and a hidden column',
    make(report) {
      const { title, second, third, fourth } = partsOf(report)
      return {
        sheets: [
          sheet(second.title, below(textArea([title]), tableArea(second.grid)), { hiddenRows: [4, 5, 6] }),
          sheet(third.title, tableArea(third.grid), { hiddenRows: [6, 9], filter: 'A3:J30' }),
          sheet(fourth.title, tableArea(fourth.grid), { hiddenColumns: [2] }),
        ],
      }
    },
    notes: [/第 4—6 行/, /第 6、9 行/, /B 列是隐藏的/],
  },
  {
    about: 'numbers as texts, in full width, with units and separators',
    make(report) {
      const { title, second, third, fourth } = partsOf(report)
      const texts = (text: string): Value => text || undefined
      return {
        sheets: [
          sheet('主动公开', below(textArea([title, second.title]), tableArea(second.grid, { value: texts }))),
          sheet('依申请', below(textArea([third.title]), tableArea(third.grid, { value: fullWidth }))),
          sheet('复议诉讼', below(textArea([fourth.title]), tableArea(fourth.grid, { value: texts }))),
        ],
      }
    },
  },
  {
    about: 'two tables beside each other',
    make(report) {
      const { title, second, third, fourth } = partsOf(report)
      const left = below(textArea([second.title], 4), tableArea(second.grid))
      const right = below(textArea([fourth.title], 15), tableArea(fourth.grid))
      return {
        sheets: [
          sheet('一', below(textArea([title], 20), beside(left, right))),
          sheet('二', below(textArea([third.title]), tableArea(third.grid))),
        ],
      }
    },
  },
  {
    about: 'rows and columns exchanged',
    make(report) {
      const { title, second, third, fourth } = partsOf(report)
      return {
        sheets: [
          sheet('一', below(textArea([title, second.title]), tableArea(second.grid))),
          sheet('二', below(textArea([third.title]), tableArea(third.grid, { turned: true }))),
          sheet('三', below(textArea([fourth.title]), tableArea(fourth.grid, { turned: true }))),
        ],
      }
    },
  },
  {
    about: 'titles at the side of the tables, or only as names of sheets',
    make(report) {
      const { title, second, third, fourth } = partsOf(report)
      const { rows, merges } = indented(tableArea(third.grid), 1)
      const side = {
        rows: rows.map((row, at) => (at === 0 ? [third.title, ...row.slice(1)] : row)),
        merges: [...merges, [0, 0, rows.length - 1, 0] as const],
      }
      return {
        sheets: [
          sheet(second.title, below(textArea([title]), tableArea(second.grid))),
          sheet('Sheet2', side),
          sheet(fourth.title.slice(0, 31), tableArea(fourth.grid)),
        ],
      }
    },
  },
  {
    about: 'sheets in another order, a cover, last year’s tables hidden, a register and an unrelated sheet',
    make(report) {
      const { title, second, third, fourth } = partsOf(report)
      const wrong = (text: string): Value => (typeof numberOf(text) === 'number' ? 999 : text || undefined)
      return {
        sheets: [
          sheet('封面', textArea(['', title])),
          sheet('行政复议', tableArea(fourth.grid)),
          sheet('去年', tableArea(third.grid, { value: wrong }), { state: 'hidden' }),
          sheet('依申请', tableArea(third.grid)),
          sheet('主动公开', tableArea(second.grid)),
          sheet('台账', { rows: register, merges: [] }),
          sheet('通讯录', {
            rows: [
              ['姓名', '电话'],
              ['李某', '0600-5550100'],
              ['王某', '0600-5550101'],
            ],
            merges: [],
          }),
        ],
      }
    },
    notes: [/“去年”是隐藏的，没有读入/, /“台账”像是依申请公开的台账/, /“通讯录”里没有年度报告的内容/],
  },
  {
    about: 'a blank row below every block of a table, and blank columns in the middle',
    make(report) {
      const { title, second, third, fourth } = partsOf(report)
      const parted = (area: ReturnType<typeof tableArea>, at: number) => ({
        rows: area.rows.map((row) => [...row.slice(0, at), undefined, ...row.slice(at)]),
        merges: area.merges.map(([a, b, c, d]) => [a, b >= at ? b + 1 : b, c, d >= at ? d + 1 : d] as const),
      })
      const { rows, merges } = tableArea(second.grid)
      const blocks = rows.flatMap((row, at) => (at > 0 && isCaption(row) ? [[], row] : [row]))
      const shift = (at: number) => at + rows.slice(1, at + 1).filter((row) => isCaption(row)).length
      const spaced = { rows: blocks, merges: merges.map(([a, b, c, d]) => [shift(a), b, shift(c), d] as const) }
      return {
        sheets: [
          sheet(
            '年报',
            below(
              textArea([title, second.title]),
              spaced,
              textArea(['', third.title]),
              parted(tableArea(third.grid), 5),
              textArea(['', fourth.title]),
              parted(tableArea(fourth.grid), 5),
            ),
          ),
        ],
      }
    },
  },
]
