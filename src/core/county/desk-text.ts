import { printedBlocks } from '../document/prose-text'
import { cellTable } from '../report/cell-table'
import type { PrintedBlock } from '../report/printed'
import type { Report } from '../report/report'
import { role, type Role } from '../template/roles'
import type { SectionId, Template } from '../template/template'
import { opensItem, sentencesOf } from '../check/facts/printed-text'

/** A sentence of a report's text, without its final mark, with the place at which it stands. Offsets are UTF-16. */
export interface DeskSentence {
  readonly section: SectionId
  readonly role?: Role
  readonly block: number
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What is kept of a report's text to compare it with others: the sentences of its paragraphs, without headings and opening. */
export type DeskText = readonly DeskSentence[]

/** The sentences of the report's own text. What introduces it, wherever that stands, is alike in all reports and left out. */
export function deskText(report: Report, template: Template): DeskText {
  const blocks = printedBlocks(report, template, { cells: cellTable(report, template) })
  const told = blocks.filter(({ section, kind }) => section !== 'opening' && kind === 'paragraph')
  const introduction = introductionOf(blocks.filter((block) => block.role === role.overview))
  return told
    .filter((block) => !introduction.has(block))
    .flatMap((block) =>
      sentencesOf(block)
        .filter(({ text }) => /\S/.test(text))
        .map(({ text, from, to }): DeskSentence => ({
          section: block.section,
          ...(block.role ? { role: block.role } : {}),
          block: block.block,
          from,
          to,
          text,
        })),
    )
}

/** By what a paragraph is known that tells on which basis the report is made, for which period, and where to ask. */
const introducing =
  /(?:根据|按照|依据|依照)[^。]{0,12}《[^》]*(?:条例|格式|通知)》|统计期限|电子版|(?:如[^。]{0,12})?(?:疑问|请)[^。]{0,8}联系/

/** The paragraphs before the first item of 一 where there are items, else those at its beginning that introduce the report. */
function introductionOf(overview: readonly PrintedBlock[]): ReadonlySet<PrintedBlock> {
  const first = overview.findIndex(opensItem)
  const before = first < 0 ? overview : overview.slice(0, first)
  if (first >= 0 && before.some(({ text }) => introducing.test(text))) return new Set(before)
  const told = before.findIndex(({ text }) => !introducing.test(text))
  return new Set(told < 0 ? before : before.slice(0, told))
}
