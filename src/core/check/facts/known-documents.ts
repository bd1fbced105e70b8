/** A document that every report cites. */
export interface KnownDocument {
  /** Its title without 《》. */
  readonly title: string
  /** Other titles under which it is rightly cited. */
  readonly also?: readonly string[]
  /** Its number, as printed. */
  readonly number: string
  /** The years of report for which it holds. */
  readonly years?: { readonly from: number; readonly to: number }
  /** How many characters a miswritten title may differ by; small where local documents have nearly the same title. */
  readonly slips: number
}

/** Titles and numbers of the documents themselves (domain.md, sources). */
export const knownDocuments: readonly KnownDocument[] = [
  {
    title: '中华人民共和国政府信息公开条例',
    also: ['政府信息公开条例'],
    number: '国务院令第711号',
    slips: 4,
  },
  {
    title: '中华人民共和国政府信息公开工作年度报告格式',
    also: ['政府信息公开工作年度报告格式'],
    number: '国办公开办函〔2021〕30号',
    years: { from: 2021, to: 9999 },
    slips: 4,
  },
  {
    title: '中华人民共和国政府信息公开工作年度报告格式（试行）',
    also: [
      '政府信息公开工作年度报告格式（试行）',
      '中华人民共和国政府信息公开工作年度报告格式',
      '政府信息公开工作年度报告格式',
    ],
    number: '国办公开办函〔2019〕60号',
    years: { from: 2019, to: 2020 },
    slips: 4,
  },
  {
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    also: ['国务院办公厅关于政府信息公开工作年度报告有关事项的通知', '关于政府信息公开工作年度报告有关事项的通知'],
    number: '国办公开办函〔2019〕60号',
    years: { from: 2019, to: 2020 },
    slips: 0,
  },
  { title: '政府信息公开信息处理费管理办法', number: '国办函〔2020〕109号', slips: 3 },
]

/** A title without white space, its brackets full-width. */
export function plainTitle(title: string): string {
  return title.replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）')
}

/** A number without white space, 第 and the kind of its brackets. */
export function plainNumber(number: string): string {
  return number
    .replace(/[\s第]+/g, '')
    .replace(/[[【（(［﹝]/g, '〔')
    .replace(/[\]】）)］﹞]/g, '〕')
}

/** Whether a document is rightly cited by this title. */
export function isTitled({ title, also = [] }: KnownDocument, written: string): boolean {
  const plain = plainTitle(written)
  return plain === title || also.includes(plain)
}

/** The right title where one is miswritten by a few characters; undefined for a right title and for other documents. */
export function titleMeant(written: string): string | undefined {
  const plain = plainTitle(written)
  if (/政府政府|条列/.test(plain) || knownDocuments.some((one) => isTitled(one, plain))) return undefined
  for (const { title, also = [], slips } of knownDocuments) {
    const names = [title, ...also].filter((name) => name[0] === plain[0])
    const near = names.find(
      (name) =>
        name.slice(-2) === plain.slice(-2) &&
        // Of a short title two characters make another document (政府信息公开办法).
        distance(name, plain) <= (name.length < 12 ? Math.min(2, slips) : slips),
    )
    if (near && keepsKernel(plain)) return near
  }
  return undefined
}

/** What the documents are about stands in a miswritten title too: 政府采购法实施条例 is another one. */
function keepsKernel(plain: string): boolean {
  return plain.includes('信息') || plain.includes('公开')
}

/** How many characters must be put in, left out or replaced to make one text of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
