/**
 * Changes of what a file says that leave it whole: of the elements and attributes of XML and HTML, of the operators and
 * objects of a PDF, of the lines of a text. Of changed bytes nearly every one is refused as damage at once.
 */
export type Next = () => number
export type Change = (text: string, next: Next) => string

export const pick = <T>(all: readonly T[], next: Next): T => all[Math.floor(next() * all.length)]!
const upTo = (most: number, next: Next) => 1 + Math.floor(next() * most)

/** One to five changes, one after another. */
export function several(text: string, change: Change, next: Next): string {
  let changed = text
  for (let left = upTo(5, next); left > 0; left--) changed = change(changed, next)
  return changed
}

const numbers = ['', '0', '-1', '1', '3', '1000', '99999999', '1e309', '0x10', '½', '１２', '9'.repeat(300)]
const words = [
  ...numbers,
  '五、存在的主要问题及改进情况',
  '二、主动公开政府信息情况',
  '2022年',
  '行政许可',
  '&amp;',
  '\u202e',
  '\n',
  '字'.repeat(5000),
]

interface Span {
  readonly from: number
  readonly to: number
}

/** An element of XML as text, from its first to behind its last character. */
function elementAt(xml: string, from: number): Span | undefined {
  const name = /^<([\w:]+)/.exec(xml.slice(from, from + 40))?.[1]
  if (!name) return undefined
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*?(/?)>`, 'gi')
  tags.lastIndex = from
  let depth = 0
  for (let tag = tags.exec(xml); tag; tag = tags.exec(xml)) {
    if (tag[1]) depth--
    else if (!tag[2]) depth++
    if (depth === 0) return { from, to: tags.lastIndex }
  }
  return undefined
}

function someElement(xml: string, names: readonly string[], next: Next): Span | undefined {
  const places = [...xml.matchAll(new RegExp(`<${pick(names, next)}(?=[\\s/>])`, 'gi'))].map(({ index }) => index)
  return places.length > 0 ? elementAt(xml, pick(places, next)) : undefined
}

/** How the elements of a language are changed: which, what may stand around them, and which attributes hold numbers. */
interface Markup {
  readonly names: readonly string[]
  readonly around: readonly string[]
  readonly attributes: readonly string[]
}

function changeOf({ names, around, attributes }: Markup): Change {
  return (xml, next) => {
    const one = someElement(xml, names, next) ?? someElement(xml, names, next)
    if (!one) return xml
    const [before, element, behind] = [xml.slice(0, one.from), xml.slice(one.from, one.to), xml.slice(one.to)]
    const other = someElement(xml, names, next)
    const wrap = pick(around, next)
    const name = /^<([\w:]+)/.exec(element)![1]!
    const renamed = pick([...names, ...around, 'nobody'], next)
    return pick<() => string>(
      [
        () => before + behind,
        () => before + element.repeat(upTo(30, next)) + behind,
        () => `${before}<${wrap}>${element}</${wrap}>${behind}`,
        () => `${before}${`<${wrap}>`.repeat(400)}${element}${`</${wrap}>`.repeat(400)}${behind}`,
        () => before + (other ? xml.slice(other.from, other.to) : '') + behind,
        () => before + element.replace(new RegExp(`(</?)${name}(?=[\\s/>])`, 'g'), `$1${renamed}`) + behind,
        () => before + element.replace(/="[^"]*"/g, () => `="${pick(numbers, next)}"`) + behind,
        () => before + element.replace(/ [\w:-]+="[^"]*"/, '') + behind,
        () => before + element.replace(/^<[\w:]+/, `$& ${pick(attributes, next)}="${pick(numbers, next)}"`) + behind,
        () => before + element.replace(/>([^<]+)</g, () => `>${pick(words, next)}<`) + behind,
        () => {
          const ids = [...xml.matchAll(/\b(?:r:id|w:id|w:numId|w:styleId|Id|id|name|style-name|ref|r)="([^"]*)"/g)].map(
            ([, id]) => id!,
          )
          return (
            before +
            element.replace(/\b((?:r:|w:)?\w*[iI]d|name|style-name|ref|r)="[^"]*"/g, `$1="${pick(ids, next)}"`) +
            behind
          )
        },
      ],
      next,
    )()
  }
}

/** One change of a part of a Word file that leaves its XML well formed. */
export const changedXml = changeOf({
  names: [
    'w:p',
    'w:r',
    'w:tc',
    'w:tr',
    'w:tbl',
    'w:t',
    'w:pPr',
    'w:rPr',
    'w:tcPr',
    'w:gridSpan',
    'w:vMerge',
    'w:tblGrid',
  ].concat([
    'w:style',
    'w:abstractNum',
    'w:num',
    'w:lvl',
    'w:basedOn',
    'Relationship',
    'Override',
    'w:drawing',
    'w:body',
  ]),
  around: [
    'w:ins',
    'w:del',
    'w:sdt',
    'w:sdtContent',
    'w:customXml',
    'w:p',
    'w:tbl',
    'w:tr',
    'w:tc',
    'w:hyperlink',
  ].concat(['w:txbxContent', 'mc:AlternateContent', 'mc:Fallback', 'w:fldSimple', 'w:pict', 'w:moveFrom']),
  attributes: ['w:val', 'w:w', 'w:type', 'w:fldCharType', 'w:ilvl', 'r:embed', 'xml:space'],
})

/** One change of the content of an OpenDocument text or spreadsheet. */
export const changedOdf = changeOf({
  names: [
    'text:p',
    'text:h',
    'text:span',
    'text:list',
    'text:list-item',
    'text:a',
    'text:s',
    'draw:frame',
    'draw:image',
  ].concat(
    ['table:table', 'table:table-row', 'table:table-cell', 'table:covered-table-cell', 'table:table-column'],
    ['style:style', 'text:list-style', 'text:list-level-style-number', 'office:text', 'office:body'],
  ),
  around: [
    'text:section',
    'text:list',
    'text:list-item',
    'draw:frame',
    'draw:text-box',
    'draw:g',
    'text:note',
    'text:span',
  ].concat([
    'office:annotation',
    'table:table',
    'table:table-cell',
    'table:table-header-rows',
    'text:tracked-changes',
    'text:ruby',
  ]),
  attributes: [
    'table:number-columns-repeated',
    'table:number-rows-repeated',
    'table:number-columns-spanned',
    'table:number-rows-spanned',
    'text:outline-level',
    'text:start-value',
    'text:display-levels',
    'text:c',
    'text:continue-list',
    'text:style-name',
    'office:value',
  ],
})

/** One change of a sheet of a workbook, or of what its cells refer to. */
export const changedSheet = changeOf({
  names: [
    'row',
    'c',
    'v',
    'f',
    't',
    'is',
    'si',
    'mergeCell',
    'mergeCells',
    'sheetData',
    'col',
    'xf',
    'numFmt',
    'sheet',
  ],
  around: ['row', 'c', 'sheetData', 'is', 'rPh', 'si', 'mergeCells', 'extLst'],
  attributes: ['r', 's', 't', 'ref', 'hidden', 'numFmtId', 'formatCode', 'count'],
})

/** One change of the elements of a page. */
export const changedHtml = changeOf({
  names: ['p', 'div', 'td', 'tr', 'table', 'tbody', 'span', 'h1', 'h2', 'title', 'body', 'article', 'th'],
  around: [
    'div',
    'table',
    'td',
    'tr',
    'ol',
    'li',
    'form',
    'select',
    'option',
    'template',
    'script',
    'b',
    'svg',
    'ul',
  ].concat([
    'textarea',
    'noscript',
    'iframe',
    'pre',
    'a',
    'p',
    'p style="display:none"',
    'plaintext',
    'input value="3"',
  ]),
  attributes: ['colspan', 'rowspan', 'style', 'hidden', 'name', 'value', 'start', 'type', 'href', 'src'],
})

const matrices = ['0 1 -1 0', '1 0 0 -1', '0 0 0 0', '1000 0 0 1000', '1e30 0 0 1e-30', '1 2 2 4']
const operators = ['q', 'Q', 'BT', 'ET', '(x) Tj', '/None Do', '[ 1 2', 'BI ID EI', '<<', 'f', 'S', 'h', 'W n', '3 Tr']
  .concat([
    '/F9 10 Tf',
    '/F1 0 Tf',
    '/F1 1e9 Tf',
    '/F1 -10 Tf',
    '100 Tz',
    '0 Tz',
    '1e9 Tc',
    '50 TL T*',
    '/P BMC',
    'EMC',
  ])
  .concat(['(', '<0', 'true', 'null', '0 0 1e9 1e9 re', '] 0 d', '/GS gs', '1 0 0 1 1e308 1e308 Tm', 'q '.repeat(300)])

/** One change of the operators of a page. */
export const changedOperators: Change = (content, next) => {
  const lines = content.split('\n')
  const at = Math.floor(next() * lines.length)
  const line = lines[at]!
  const changed = pick<() => string[]>(
    [
      () => [],
      () => Array.from({ length: upTo(40, next) }, () => line),
      () => [line.replace(/\d+(\.\d+)?/, () => pick(['0', '-500', '1e9', '99999999', '0.0001', '', '--1'], next))],
      () => ['q', `${pick(matrices, next)} 0 0 cm`, line, 'Q'],
      () => [pick(operators, next), line],
      () => [line, pick(operators, next)],
      () => [pick(lines, next)],
      () => [line.replace(/\b(ET|Q|Tj|l|S|Td|Tf)\b/, () => pick(['', 'ET', 'Q', 'TJ', 'm', 'B', 'TD'], next))],
      () => [line.split(' ').reverse().join(' ')],
      () => [
        line.replace(/<[0-9a-f]+>/, (text) => pick([text.repeat(3), '<>', `<${'5b57'.repeat(2000)}>`, '(a)'], next)),
      ],
    ],
    next,
  )()
  return [...lines.slice(0, at), ...changed, ...lines.slice(at + 1)].join('\n')
}

/** One change of the objects of a PDF: numbers, names and references. Its lengths stay, so that it stays whole. */
export const changedObjects: Change = (object, next) => {
  const sameLength = (text: string, other: string) => other.padEnd(text.length).slice(0, text.length)
  const all = [...object.matchAll(/\b\d+ 0 R|\/\w+|\b\d+(\.\d+)?\b/g)]
  if (all.length === 0) return object
  const [one, other] = [pick(all, next), pick(all, next)]
  const text = one[0]
  const changed = sameLength(text, pick([other[0], '0', '-9', '999', '/A', '<<', ']', '3 0 R'], next))
  return object.slice(0, one.index) + changed + object.slice(one.index + text.length)
}

/** One change of the lines of a text, of a table of tabs, commas or bars. */
export const changedLines: Change = (text, next) => {
  const lines = text.split('\n')
  const at = Math.floor(next() * lines.length)
  const line = lines[at]!
  const separator = pick(['\t', ',', '|', '  ', '，', ';', '"', '\u3000', '\r', '\f'], next)
  const changed = pick<() => string[]>(
    [
      () => [],
      () => Array.from({ length: upTo(40, next) }, () => line),
      () => [pick(lines, next)],
      () => [line + (lines[at + 1] ?? '')],
      () => line.split(/(?<=.{5})/),
      () => [line.replace(/\t|,|\|/g, separator)],
      () => [line.replace(/\d+/g, () => pick(numbers, next))],
      () => [pick(words, next), line],
      () => ['|---|---|', line],
      () => [separator.repeat(2000), line],
      () => [`"${line}`],
      () => ['', '', line, '', ''],
    ],
    next,
  )()
  return [...lines.slice(0, at), ...changed, ...lines.slice(at + (next() < 0.2 ? 2 : 1))].join('\n')
}

/** One change of a data file: of a value, of its kind, of a key. */
export const changedJson: Change = (json, next) => {
  const all = [...json.matchAll(/("(?:[^"\\]|\\.)*")(?=\s*:)|"(?:[^"\\]|\\.)*"|\b\d+\b/g)]
  const one = pick(all, next)
  const isKey = one[1] !== undefined
  const keys = ['"__proto__"', '"constructor"', '"x"', ...all.flatMap(([, key]) => (key ? [key] : []))]
  const values = ['null', '[]', '{}', '[[]]', '-1', '1e400', '"2021"', '""', pick(all, next)[0]]
  const changed = pick(isKey ? keys : values, next)
  return json.slice(0, one.index) + changed + json.slice(one.index + one[0].length)
}
