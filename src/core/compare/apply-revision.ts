import { applyEdits } from '../document/apply-edits'
import { composedOpening } from '../document/opening'
import type { Edit } from '../report/edit'
import type { ProseBlock, Report } from '../report/report'
import { textAt, withText, type TextPosition } from '../report/section-text'
import type { SectionId } from '../template/template'
import { printingOf, withCells, type RevisionChange, type RevisionSource } from './revision'

/**
 * The report with those changes of a copy that were taken. Live figures whose words nobody changed stay live.
 *
 * @param all every change that was found: offsets in the text count as if all their cells were taken
 */
export function applyRevision(
  report: Report,
  taken: readonly RevisionChange[],
  all: readonly RevisionChange[],
  source: Pick<RevisionSource, 'template' | 'last'>,
): Report {
  const { template } = source
  // Of one block the later sentences first: what stands before them keeps its place.
  const edited = applyEdits(report, [...taken].reverse().flatMap(editsOf), template, printingOf(report, all, source))
  const sections = [...new Set(taken.flatMap((change) => (isBlock(change) ? [change.section] : [])))]
  const withBlocks = sections.reduce(
    (current, section) =>
      withChangedBlocks(
        current,
        section,
        taken.filter(isBlock).filter((change) => change.section === section),
        source,
      ),
    edited,
  )
  return withCells(withBlocks, taken)
}

type BlockChange = Extract<RevisionChange, { kind: 'added' | 'removed' }>

function isBlock(change: RevisionChange): change is BlockChange {
  return change.kind === 'added' || change.kind === 'removed'
}

function editsOf(change: RevisionChange): Edit[] {
  switch (change.kind) {
    case 'sentence': {
      const { section, block, spans } = change
      return spans.map(({ from, to, text }) => ({ set: 'text', section, block, from, to, text }))
    }
    case 'title':
      return [{ set: 'title', text: change.after }]
    case 'signed':
      return [{ set: 'signed', date: change.after }]
    default:
      return []
  }
}

function withChangedBlocks(
  report: Report,
  section: SectionId | 'opening',
  changes: readonly BlockChange[],
  { template }: Pick<RevisionSource, 'template'>,
): Report {
  if (section === 'opening')
    return { ...report, opening: changed(report.opening ?? composedOpening(report, template), changes, 0) }
  const first = textAt(report, section, 'before').length
  const half = (position: TextPosition) =>
    changed(
      textAt(report, section, position),
      changes.filter((change) =>
        change.kind === 'added'
          ? change.behind === (position === 'behind')
          : change.block >= first === (position === 'behind'),
      ),
      position === 'before' ? 0 : first,
    )
  return withText(withText(report, section, 'before', half('before')), section, 'behind', half('behind'))
}

function changed(blocks: readonly ProseBlock[], changes: readonly BlockChange[], first: number): ProseBlock[] {
  const removed = new Set(changes.filter(({ kind }) => kind === 'removed').map(({ block }) => block - first))
  const added = (at: number) =>
    changes.flatMap((change) => (change.kind === 'added' && change.block - first === at ? [change.content] : []))
  return [...blocks, undefined].flatMap((block, at) => [
    ...added(at),
    ...(block === undefined || removed.has(at) ? [] : [block]),
  ])
}
