import { composedAlternative } from '../../core/chart/chart-text'
import { chartBlock } from '../../core/chart/printed-chart'
import { plainText, type Block, type Chart, type DocumentRun } from '../../core/document/document'
import { cleanPicture } from '../../core/pictures/clean-picture'
import type { PictureFile, ProseBlock, ProseCell, TextRun } from '../../core/report/report'
import { beginsWithPictureMarker, hasMarkers, isChrome, isPictureGarbage, markersIn, withoutMarkers } from './residue'

/** What was left out of the text because it is no part of a report. */
export interface LeftOut {
  readonly text: string
  /** Index of the block in the document. */
  readonly block: number
}

/** Pictures and remains, gathered over all sections. */
export interface Gathering {
  readonly pictures: Map<string, PictureFile>
  readonly residue: LeftOut[]
}

/**
 * Makes prose of the blocks `from` to `to`: headings by their role or, in files of others, by their number;
 * paragraphs with links and bold words; pictures; the clerk's own tables. What an extraction left behind is taken out
 * and gathered.
 */
export function readProse(
  blocks: readonly Block[],
  from: number,
  to: number,
  roles: boolean,
  gathering: Gathering,
): ProseBlock[] {
  const prose: ProseBlock[] = []
  let afterMarker = false
  for (let at = from; at < to; at++) {
    const block = blocks[at]
    if (!block) continue
    if (block.type === 'picture') {
      gathering.pictures.set(block.key, { mime: block.mime, bytes: cleanPicture(block.bytes) })
      prose.push({
        type: 'picture',
        picture: block.key,
        alt: block.alt,
        ...(block.caption ? { caption: block.caption } : {}),
      })
      afterMarker = false
    } else if (block.type === 'chart') {
      prose.push(chartOf(block))
      afterMarker = false
    } else if (block.type === 'grid') {
      prose.push({ type: 'table', rows: block.rows.map((row) => row.map(proseCell)) })
      afterMarker = false
    } else {
      const text = plainText(block.runs)
      if (text.trim() === '') continue
      if (beginsWithPictureMarker(text)) afterMarker = true
      if (hasMarkers(text)) gathering.residue.push({ text: markersIn(text), block: at })
      const runs = hasMarkers(text) ? cleanRuns(block.runs) : textRuns(block.runs)
      const clean = plainText(runs)
      if (clean.trim() === '') continue
      if (afterMarker && isPictureGarbage(clean)) {
        gathering.residue.push({ text: clean.trim(), block: at })
        continue
      }
      afterMarker = afterMarker && isPictureGarbage(clean)
      // Our own file holds nothing of a site: a line that looks so is the clerk's.
      if (!roles && isChrome(clean)) {
        gathering.residue.push({ text: clean.trim(), block: at })
        continue
      }
      const level = levelOf(block.role, clean, roles)
      prose.push(level ? { type: 'heading', level, runs } : { type: 'paragraph', runs })
    }
  }
  return roles ? prose : raised(prose)
}

/** Words for the ear that only say the numbers need not be kept: they are composed. */
function chartOf({ type: _type, png: _png, alt, ...printed }: Chart): ProseBlock {
  const plain = (text: string) => text.replace(/\s+/g, '')
  const composed = plain(alt) === '' || plain(alt) === plain(composedAlternative(printed))
  return chartBlock({ ...printed, ...(composed ? {} : { alt }) })
}

function levelOf(role: string, text: string, roles: boolean): 1 | 2 | 3 | undefined {
  const given = /^heading-([123])$/.exec(role)?.[1]
  if (given) return Number(given) as 1 | 2 | 3
  if (roles || text.length > 40 || /[。；;!！?？]./.test(text) || /[；;，,：:]$/.test(text)) return undefined
  if (/^[（(][一二三四五六七八九十]{1,3}[）)]/.test(text)) return 1
  if (role === 'section' || role === 'title') return 1
  if (/[。]$/.test(text)) return undefined
  if (/^\d{1,2}[.．、]\s*[^\d\s]/.test(text)) return 2
  return /^[（(]\d{1,2}[）)]/.test(text) ? 3 : undefined
}

/** Headings numbered （1） where there is nothing above them (seed 003) are the first level all the same. */
function raised(prose: readonly ProseBlock[]): ProseBlock[] {
  const levels = prose.flatMap((block) => (block.type === 'heading' ? [block.level] : []))
  const shift = levels.length > 0 ? Math.min(...levels) - 1 : 0
  return prose.map((block) =>
    block.type === 'heading' ? { ...block, level: (block.level - shift) as 1 | 2 | 3 } : block,
  )
}

function textRuns(runs: readonly DocumentRun[]): TextRun[] {
  const texts: TextRun[] = []
  for (const { text, bold, href } of runs) {
    if (text === '') continue
    const last = texts[texts.length - 1]
    if (last && last.bold === bold && last.href === href) texts[texts.length - 1] = { ...last, text: last.text + text }
    else texts.push({ type: 'text', text, ...(bold ? { bold } : {}), ...(href ? { href } : {}) })
  }
  return trimmed(texts)
}

/** White space at both ends is the file's indentation. */
function trimmed(runs: readonly TextRun[]): TextRun[] {
  return runs
    .map((run, index) => {
      let text = run.text
      if (index === 0) text = text.replace(/^[\s\u00a0\u3000]+/, '')
      if (index === runs.length - 1) text = text.replace(/[\s\u00a0\u3000]+$/, '')
      return text === run.text ? run : { ...run, text }
    })
    .filter((run) => run.text !== '')
}

function cleanRuns(runs: readonly DocumentRun[]): TextRun[] {
  return textRuns(runs.map((run) => ({ ...run, text: withoutMarkers(run.text) })))
}

function proseCell(cell: {
  text: string
  colspan: number
  rowspan: number
  header: boolean
  runs?: readonly DocumentRun[]
}): ProseCell {
  const { colspan, rowspan, header } = cell
  return { runs: cleanRuns(cell.runs ?? [{ text: cell.text }]), colspan, rowspan, header }
}
