import type { SectionId } from '../template/template'
import type { ProseBlock, Report } from './report'

/** Which text of a section: the one that stands before its tables (in a section without tables all of it), or behind them. */
export type TextPosition = 'before' | 'behind'

const nothing: readonly ProseBlock[] = []

/** The text of a section before or behind its statutory tables. */
export function textAt(report: Pick<Report, 'prose' | 'afterTables'>, section: SectionId, position: TextPosition) {
  return (position === 'before' ? report.prose[section] : report.afterTables?.[section]) ?? nothing
}

/**
 * All text of a section in printed order. The index of a block in it is the `block` of a place (contracts.md, Findings):
 * blocks behind the tables count on from those before.
 */
export function sectionBlocks(
  report: Pick<Report, 'prose' | 'afterTables'>,
  section: SectionId,
): readonly ProseBlock[] {
  const before = textAt(report, section, 'before')
  const behind = textAt(report, section, 'behind')
  return behind.length === 0 ? before : [...before, ...behind]
}

/** All blocks of text of a report: the clerk's own opening, and what stands before and behind the tables of each section. */
export function allBlocks(report: Pick<Report, 'opening' | 'prose' | 'afterTables'>): readonly ProseBlock[] {
  const inSections = [...Object.values(report.prose), ...Object.values(report.afterTables ?? {})]
  return [...(report.opening ?? []), ...inSections.reduce<ProseBlock[]>((all, blocks) => all.concat(blocks), [])]
}

/**
 * The report with another text before or behind the tables of a section. Without text behind any table the report has no
 * `afterTables`, so that its data file is one that programs of before open.
 */
export function withText<Of extends Pick<Report, 'prose' | 'afterTables'>>(
  report: Of,
  section: SectionId,
  position: TextPosition,
  blocks: readonly ProseBlock[],
): Of {
  if (position === 'before') return { ...report, prose: { ...report.prose, [section]: blocks } }
  const { afterTables, ...others } = report
  const { [section]: _before, ...kept } = afterTables ?? {}
  const next = blocks.length > 0 ? { ...kept, [section]: blocks } : kept
  return { ...others, ...(Object.keys(next).length > 0 ? { afterTables: next } : {}) } as Of
}
