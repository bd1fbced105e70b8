import { strToU8 } from 'fflate'
import { numbersOf } from '../../support/numbers'
import { xlsxBytes, type TestSheet, type Value } from '../../support/workbook'
import type { Application } from './applications'

/** A register as a file, and where each application stands in it. */
export interface WrittenRegister {
  readonly name: string
  readonly bytes: Uint8Array
  /** For each application its sheet, from 0, and its row. */
  readonly places: readonly { readonly sheet: number; readonly row: number }[]
  /** Rows that the file hides. */
  readonly hidden: readonly { readonly sheet: number; readonly row: number }[]
}

type Write = (applications: readonly Application[], seed: number) => WrittenRegister

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)
/** A date of the workbook; what is no day stays as it is. */
const dateCell = (text: string): Value => (isDay(text) ? { date: text } : text || undefined)
/** 2 January written as people write it. */
const dateTexts: readonly ((iso: string) => string)[] = [
  (iso) => iso,
  (iso) => iso.replace(/-/g, '/'),
  (iso) => iso.replace(/-0?/g, '.'),
  (iso) => iso.replace(/-/g, ''),
  (iso) => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
  (iso) => `${iso} 09:30`,
]
const textDate = (text: string, random: () => number) =>
  isDay(text) ? dateTexts[Math.floor(random() * dateTexts.length)]!(text) : text
const both = ({ outcome, reason }: Application) => (reason ? `${outcome}-${reason}` : outcome)
const person = (index: number) => `赵钱孙${index}`

/** One row for each application below what stands above it. */
function below(top: number, count: number, sheet = 0) {
  return Array.from({ length: count }, (_, index) => ({ sheet, row: top + index + 1 }))
}

function workbook(sheets: readonly TestSheet[], more: { date1904?: boolean; inline?: boolean; prefix?: string } = {}) {
  return xlsxBytes({ sheets, ...more })
}

/** The layouts in which offices keep registers, by name. */
export const layouts: Readonly<Record<string, Write>> = {
  'a head in the first row, dates as dates': (all) => ({
    name: '政府信息公开申请台账.xlsx',
    bytes: workbook([
      {
        name: 'Sheet1',
        rows: [
          ['编号', '收到日期', '申请人类型', '办理结果', '答复日期', '应答复日期'],
          ...all.map((one) => [
            one.number,
            dateCell(one.received),
            one.kind,
            both(one),
            dateCell(one.answered),
            dateCell(one.due),
          ]),
        ],
      },
    ]),
    places: below(1, all.length),
    hidden: [],
  }),

  'a title and notes above, totals and signatures below, dates as texts': (all, seed) => {
    const random = numbersOf(seed)
    const rows: Value[][] = [
      ['××市××局2025年依申请公开办理结果登记表'],
      ['填报单位：××局', undefined, undefined, '联系电话：010-12345678'],
      [],
      [
        '序号',
        '登记编号',
        '收到申请时间',
        '申请人',
        '申请人类别',
        '联系方式',
        '申请内容',
        '答复时限',
        '实际答复日期',
        '办理结果',
        '具体情形',
        '备注',
      ],
    ]
    all.forEach((one, index) =>
      rows.push([
        index + 1,
        one.number,
        textDate(one.received, random),
        person(index),
        one.kind,
        `1380000${index}`,
        '某地块征收补偿方案',
        textDate(one.due, random),
        textDate(one.answered, random),
        one.outcome,
        one.reason,
        '',
      ]),
    )
    rows.push(['合计', undefined, `${all.length}件`, undefined, `${all.length}`], ['注：本表由办公室填写。'], [])
    rows.push(['填表人：李四', undefined, undefined, '审核人：王五', undefined, undefined, '2026-01-05'])
    return {
      name: '2025.xlsx',
      bytes: workbook([{ name: '2025年', rows, merges: ['A1:L1'] }]),
      places: below(4, all.length),
      hidden: [],
    }
  },

  'a head of two rows with merged bands': (all) => ({
    name: '依申请公开.xlsx',
    bytes: workbook([
      {
        name: '台账',
        rows: [
          ['政府信息公开申请台账'],
          ['编号', '申请情况', undefined, undefined, '办理情况'],
          [undefined, '收到日期', '姓名', '申请人类型', '应答复日期', '日期', '办理结果', '具体情形'],
          ...all.map((one, index) => [
            one.number,
            dateCell(one.received),
            person(index),
            one.kind,
            dateCell(one.due),
            dateCell(one.answered),
            one.outcome,
            one.reason,
          ]),
        ].map((row, index) => (index === 2 ? row.map((cell) => (cell === '日期' ? '答复日期' : cell)) : row)),
        merges: ['A1:H1', 'A2:A3', 'B2:D2', 'E2:H2'],
      },
    ]),
    places: below(3, all.length),
    hidden: [],
  }),

  'a sheet for each quarter, and one with numbers of its own': (all) => {
    const quarters: { rows: Value[][]; places: number[] }[] = Array.from({ length: 4 }, () => ({
      rows: [['序号', '编号', '收件日期', '申请主体类型', '应办结日期', '办结日期', '答复结果']],
      places: [],
    }))
    const places = all.map((one, index) => {
      const sheet = Math.floor((index * 4) / all.length)
      const { rows } = quarters[sheet]!
      rows.push([
        rows.length,
        one.number,
        dateCell(one.received),
        one.kind,
        dateCell(one.due),
        dateCell(one.answered),
        both(one),
      ])
      return { sheet, row: rows.length }
    })
    const sums: TestSheet = {
      name: '汇总',
      rows: [
        ['申请人类型', '件数'],
        ['自然人', 30],
        ['合计', 30],
      ],
    }
    return {
      name: '申请台账.xlsx',
      bytes: workbook([...quarters.map(({ rows }, index) => ({ name: `${index + 1}季度`, rows })), sums]),
      places,
      hidden: [],
    }
  },

  'other orders of columns, serial numbers without a format, hidden and filtered rows': (all, seed) => {
    const random = numbersOf(seed)
    const serial = (text: string): Value =>
      isDay(text) ? Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569 : text || undefined
    const hiddenRows = all.flatMap((_, index) => (random() < 0.1 ? [index + 2] : []))
    return {
      name: '信息公开申请.xlsx',
      bytes: workbook(
        [
          {
            name: 'A',
            rows: [
              [
                '办复日期',
                '办理结论',
                '具体类型',
                '申请者类型',
                '接收渠道',
                '申请人姓名',
                '最迟答复日期',
                '申请编号',
                '接收日期',
              ],
              ...all.map((one, index) => [
                serial(one.answered),
                one.outcome,
                one.reason,
                one.kind,
                '网络',
                person(index),
                serial(one.due),
                one.number,
                serial(one.received),
              ]),
            ],
            hiddenRows,
            hiddenColumns: [6],
            filter: 'A1:I50',
          },
        ],
        { inline: true },
      ),
      places: below(1, all.length),
      hidden: hiddenRows.map((row) => ({ sheet: 0, row })),
    }
  },

  'days from 1904, elements with a prefix, a hidden sheet of last year': (all) => ({
    name: '台账（信息公开）.xlsx',
    bytes: workbook(
      [
        {
          name: '去年',
          state: 'hidden',
          rows: [
            ['编号', '收到日期', '申请人类型', '办理结果', '答复日期'],
            ['旧-1', { date: '2020-03-01' }, '自然人', '予以公开', { date: '2020-03-05' }],
          ],
        },
        {
          name: '今年',
          rows: [
            ['编号', '收到日期', '申请人类型', '应答复日期', '办理结果', '答复日期'],
            ...all.map((one) => [
              one.number,
              dateCell(one.received),
              one.kind,
              dateCell(one.due),
              both(one),
              dateCell(one.answered),
            ]),
          ],
        },
      ],
      { date1904: true, prefix: 'x' },
    ),
    places: below(1, all.length, 1),
    hidden: [],
  }),

  'months merged over their rows in the first column, blank rows numbered below': (all) => {
    const rows: Value[][] = [['月份', '编号', '收到时间', '申请人类型', '答复期限', '回复日期', '处理结果', '情形']]
    const merges: string[] = []
    all.forEach((one, index) => {
      const month = index % 5 === 0 ? `${((index / 5) % 12) | 0}月` : undefined
      rows.push([
        month,
        one.number,
        dateCell(one.received),
        one.kind,
        dateCell(one.due),
        dateCell(one.answered),
        one.outcome,
        one.reason,
      ])
      if (index % 5 === 4) merges.push(`A${rows.length - 4}:A${rows.length}`)
    })
    for (let blank = 0; blank < 20; blank++)
      rows.push([undefined, `待用-${blank}`, undefined, undefined, { xml: '<c @ t="str"><f>""</f><v></v></c>' }])
    return {
      name: '公开申请.xlsx',
      bytes: workbook([{ name: '登记', rows, merges }]),
      places: below(1, all.length),
      hidden: [],
    }
  },

  'a list with commas in GB18030': (all, seed) => {
    const random = numbersOf(seed)
    const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
    const lines = [
      ['编号', '收到日期', '申请内容', '申请人类型', '应答复日期', '答复日期', '办理结果', '具体情形'],
      ...all.map((one, index) => [
        one.number,
        textDate(one.received, random),
        `关于“甲,乙”的\n申请${index}`,
        one.kind,
        textDate(one.due, random),
        textDate(one.answered, random),
        one.outcome,
        one.reason,
      ]),
    ]
    const text = lines.map((line) => line.map(quote).join(',')).join('\r\n')
    return { name: '台账.csv', bytes: gb18030(text), places: below(1, all.length), hidden: [] }
  },

  'a list with semicolons and heads that are printed again': (all, seed) => {
    const random = numbersOf(seed)
    const head = '编号;收文日期;申请人性质;答复截止日期;办结时间;处理决定;不予公开理由'
    const lines = ['政府信息公开申请登记簿', '', head]
    const places = all.map((one, index) => {
      if (index > 0 && index % 30 === 0) lines.push('', head)
      lines.push(
        [
          one.number,
          textDate(one.received, random),
          one.kind,
          textDate(one.due, random),
          textDate(one.answered, random),
          one.outcome,
          one.reason,
        ].join(';'),
      )
      return { sheet: 0, row: lines.length }
    })
    return { name: '台账.csv', bytes: strToU8(`\ufeff${lines.join('\n')}`), places, hidden: [] }
  },

  'cells that were copied': (all, seed) => {
    const random = numbersOf(seed)
    const lines = [
      ['编号', '收到日期', '申请人类型', '应答复日期', '办理结果', '答复日期'],
      ...all.map((one) => [
        one.number,
        textDate(one.received, random),
        one.kind,
        textDate(one.due, random),
        both(one),
        textDate(one.answered, random),
      ]),
    ]
    return {
      name: '粘贴.tsv',
      bytes: strToU8(lines.map((line) => line.join('\t')).join('\r\n')),
      places: below(1, all.length),
      hidden: [],
    }
  },
}

/** Text in GB18030, by asking for each pair of bytes what it stands for. */
function gb18030(text: string): Uint8Array {
  const bytes: number[] = []
  for (const char of text) {
    const code = char.charCodeAt(0)
    const pair = code < 128 ? [code] : pairs().get(char)
    if (!pair) throw new Error(`${char} has no two bytes`)
    bytes.push(...pair)
  }
  return new Uint8Array(bytes)
}

let known: Map<string, readonly number[]> | undefined

function pairs(): ReadonlyMap<string, readonly number[]> {
  if (known) return known
  known = new Map()
  const decoder = new TextDecoder('gb18030')
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      const char = decoder.decode(new Uint8Array([first, second]))
      if (char.length === 1 && !known.has(char)) known.set(char, [first, second])
    }
  return known
}
