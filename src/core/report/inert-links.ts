import { linkAddress } from './link-address'
import { allBlocks } from './section-text'
import type { ProseBlock, Report, Run } from './report'

/**
 * A report without links that lead to anything but a page, a mail or a telephone: their text stays, the address goes.
 * What is fine is given back as the same object.
 */
export function withInertLinks(report: Report): Report {
  if (!allBlocks(report).some(isUnsafe)) return report
  const inSections = (texts: Report['prose']): Report['prose'] =>
    Object.fromEntries(Object.entries(texts).map(([section, blocks]) => [section, blocks.map(mended)]))
  return {
    ...report,
    ...(report.opening ? { opening: report.opening.map(mended) } : {}),
    prose: inSections(report.prose),
    ...(report.afterTables ? { afterTables: inSections(report.afterTables) } : {}),
  }
}

function isUnsafe(block: ProseBlock): boolean {
  const runs = 'rows' in block ? block.rows.flat().flatMap((cell) => cell.runs) : 'runs' in block ? block.runs : []
  return runs.some(leadsAstray)
}

function leadsAstray(run: Run): boolean {
  return run.type === 'text' && run.href !== undefined && linkAddress(run.href) === undefined
}

function mended(block: ProseBlock): ProseBlock {
  if (!isUnsafe(block)) return block
  if ('runs' in block) return { ...block, runs: block.runs.map(withoutAddress) }
  if (!('rows' in block)) return block
  return {
    ...block,
    rows: block.rows.map((row) => row.map((cell) => ({ ...cell, runs: cell.runs.map(withoutAddress) }))),
  }
}

function withoutAddress(run: Run): Run {
  if (run.type !== 'text' || !leadsAstray(run)) return run
  return { type: 'text', text: run.text, ...(run.bold ? { bold: true } : {}) }
}
