import type { Block, Chart, Picture } from '../../core/document/document'

/** A block with the name of the style of its paragraph, in small letters. */
export interface Styled {
  readonly block: Block
  readonly style: string
}

/** Of empty paragraphs one under another the first: they are how some offices move to the next page. */
export function withoutEmptyRows(blocks: readonly Styled[]): Styled[] {
  const isEmpty = ({ block }: Styled) => block.type === 'text' && block.runs.length === 0
  return blocks.filter((one, index) => !isEmpty(one) || index === 0 || !isEmpty(blocks[index - 1]!))
}

/** A paragraph in the style of captions right under a picture or a chart is its caption. */
export function withCaptions(blocks: readonly Styled[]): Styled[] {
  const result: Styled[] = []
  for (const one of blocks) {
    const before = result[result.length - 1]
    if (
      one.style === 'caption' &&
      one.block.type === 'text' &&
      (before?.block.type === 'picture' || before?.block.type === 'chart') &&
      !before.block.caption
    ) {
      const caption = one.block.runs.map((run) => run.text).join('')
      if (caption.trim() !== '') {
        const picture: Picture | Chart = { ...before.block, caption }
        result[result.length - 1] = { block: picture, style: '' }
        continue
      }
    }
    result.push(one)
  }
  return result
}
