import type { Finding, Place, Severity } from '../../core/check/engine/finding'
import { declaredSeverity } from '../../core/check/register'
import { readingRules } from '../../core/check/rules/reading/reading-rules'
import { sectionHeading, type Section, type SectionId, type Template } from '../../core/template/template'
import type { FoundSections } from './find-sections'
import { isOfficialTitle, numeralOf } from './section-title'
import type { LeftOut } from './read-prose'
import type { TableReading } from './table-reading'
import type { ReviewedPart } from '../review'

/** A finding about a file as it was written, under a rule of the register. */
function finding(
  id: string,
  given: Severity,
  subject: string,
  message: string,
  places: readonly Place[],
  values: { expected?: string; actual?: string } = {},
): Finding {
  const rule = readingRules.find((one) => one.id === id)
  if (!rule) throw new Error(`${id} is no rule about files`)
  return {
    rule: id,
    severity: declaredSeverity(rule, given),
    message,
    places,
    ...values,
    key: `${id}#${subject.replace(/\s+/g, '')}`,
  }
}

/** Missing sections, which are not to be expected in sheets, and numbers of sections that are not those of the format. */
export function sectionFindings(found: FoundSections, template: Template, sheets: boolean): Finding[] {
  const findings: Finding[] = []
  const missing = template.sections.filter(
    (section) => !sheets && !found.sections.some((one) => one.section === section.id && one.title),
  )
  for (const section of missing) {
    const expected = sectionHeading(section)
    const places: Place[] = [{ in: 'section', section: section.id }]
    findings.push(
      finding('structure.sections', 'error', section.id, `没有找到“${expected}”这一部分的标题。`, places, { expected }),
    )
  }
  for (const { section: id, title } of found.sections) {
    const section = template.sections.find((one) => one.id === id)
    if (!section || !title || numeralOf(title.number) === section.number) continue
    const expected = `${section.number}、`
    const written = `${title.number}${title.words}`
    const message =
      title.number === ''
        ? `标题“${title.words}”前缺少序号“${expected}”。`
        : `标题“${written}”的序号应当是“${expected}”。`
    const places: Place[] = [{ in: 'section', section: id }]
    findings.push(
      finding('structure.sections', 'warning', `${id}:${written}`, message, places, { expected, actual: title.number }),
    )
  }
  const ids = found.sections.map((one) => one.section)
  const order = template.sections.map((section) => section.id).filter((id) => ids.includes(id))
  const places: Place[] = [{ in: 'section', section: ids[0]! }]
  if (ids.join() !== order.join())
    findings.push(finding('structure.sections', 'warning', ids.join(), '各部分的顺序与规定的顺序不同。', places))
  return findings
}

/** Titles in another wording than the official ones, 、 and 和 and 及 swapped. */
export function titleFindings(found: FoundSections, template: Template): Finding[] {
  return found.sections.flatMap(({ section: id, title }) => {
    const section = template.sections.find((one) => one.id === id)
    if (!section || !title || isOfficialTitle(title.words, section)) return []
    const message = `标题“${title.words}”与规定的“${section.title}”不一致。`
    const values = { expected: section.title, actual: title.words }
    return [
      finding(
        'structure.section-title',
        'hint',
        `${id}:${title.words}`,
        message,
        [{ in: 'section', section: id }],
        values,
      ),
    ]
  })
}

/** Each statutory table once; labels as the format has them; nothing besides. */
export function tableFindings(
  section: Section,
  reading: TableReading,
  found: boolean,
  formats: readonly Template[],
): Finding[] {
  const findings: Finding[] = []
  const tables = section.tables ?? []
  const read = reading.tables
  if (tables.length > 0 && read.size === 0)
    findings.push(
      finding(
        'structure.tables',
        'error',
        section.id,
        found ? `“${section.title}”的表格没有能够读出的数据。` : `没有找到“${section.title}”的表格。`,
        [{ in: 'section', section: section.id }],
      ),
    )
  else
    for (const table of tables)
      if (!read.has(table.id)) {
        const message = `没有找到“${table.caption ?? section.title}”的表格。`
        findings.push(finding('structure.tables', 'error', table.id, message, [{ in: 'table', table: table.id }]))
      }
  for (const table of reading.twice) {
    const message = `“${captionOf(section, table)}”的表格出现了不止一次，只读取了第一次出现的数据。`
    findings.push(finding('structure.tables', 'error', `${table}:2`, message, [{ in: 'table', table }]))
  }
  for (const { table, header, text } of reading.altered) {
    const label = header.label
    const unit = /单位[:：]\s*([^）)]+)/.exec(label)?.[1]
    const dropped = unit !== undefined && !text.includes(unit)
    const official = formats.length > 0 ? label : text
    const words = text.replace(/\s+/g, '')
    const message = dropped
      ? `表头“${words}”缺少单位“${unit}”，规定的写法是“${official}”。`
      : `表格中的“${words}”与规定的“${official}”不一致。`
    const values = { expected: official, actual: words }
    findings.push(
      finding(
        'structure.label',
        dropped ? 'warning' : 'hint',
        `${table}:${words}`,
        message,
        [{ in: 'table', table }],
        values,
      ),
    )
  }
  return findings
}

function captionOf(section: Section, table: string): string {
  return section.tables?.find((one) => one.id === table)?.caption ?? section.title
}

/** Rows, columns and text inside a table section that the format does not have: one finding for a section. */
export function extraFinding(
  section: SectionId,
  title: string,
  extra: readonly { text: string; block: number }[],
): Finding[] {
  if (extra.length === 0) return []
  const shown = extra
    .map(({ text }) => text.replace(/\s+/g, ''))
    .map((text) => (text.length > 30 ? `${text.slice(0, 30)}……` : text))
  const some = `${shown.slice(0, 3).join('；')}${shown.length > 3 ? ` 等${shown.length}处` : ''}`
  return [
    finding(
      'structure.extra-content',
      'hint',
      `${section}:${shown.join('|')}`,
      `“${title}”中有规定表格以外的内容：${some}。`,
      [{ in: 'section', section }, ...extra.map(({ block }): Place => ({ in: 'source', block }))],
    ),
  ]
}

/** Remains of a site or of an extraction inside the report: one finding. */
export function residueFinding(residue: readonly LeftOut[]): Finding[] {
  if (residue.length === 0) return []
  const shown = residue.map(({ text }) => (text.length > 24 ? `${text.slice(0, 24)}……` : text))
  const some = `${shown.slice(0, 2).join('；')}${shown.length > 2 ? ' 等' : ''}`
  const message = `文中夹有网页或转换留下的内容${residue.length}处，已经去掉，请核对：${some}。`
  const places = residue.map(({ block }): Place => ({ in: 'source', block }))
  return [finding('structure.residue', 'warning', shown.join('|'), message, places)]
}

/** What nobody understood, each part with its place. */
export function unusedFindings(parts: readonly ReviewedPart[]): Finding[] {
  return parts.map(({ text, block, where }) => {
    const shown = text.length > 40 ? `${text.slice(0, 40)}……` : text
    return finding('source.unused', 'warning', `${text}`, `${where}的内容没有能够识别，没有采用：${shown}`, [
      { in: 'source', block },
    ])
  })
}
