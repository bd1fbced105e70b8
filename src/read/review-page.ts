import { plainText, type Block } from '../core/document/document'
import { countOfReviewHeading, reviewWords } from '../core/document/review-words'
import type { ReadDocument } from './reader'

/**
 * A 送审稿 or a file with comments that came back without what the program itself added at its end: the page with the
 * list of findings, and the mark that a conversion took from the head of each page. What stands behind the page stays.
 */
export function withoutReviewPage<Of extends Pick<ReadDocument, 'blocks'>>(document: Of): Of {
  const { blocks } = document
  const from = blocks.findIndex((block, at) => wordsOf(block) === reviewWords.title && isExplained(blocks, at + 1))
  if (from < 0) return document
  return {
    ...document,
    blocks: [...blocks.slice(0, from).filter(isNoMark), ...blocks.slice(endOfPage(blocks, from + 1))],
  }
}

const wordsOf = (block: Block | undefined): string =>
  block?.type === 'text' ? plainText(block.runs).replace(/\s+/g, '') : ''

const isNoMark = (block: Block): boolean => wordsOf(block) !== reviewWords.mark

/** Whether the sentence that explains the page stands here, in one paragraph or cut into lines. */
function isExplained(blocks: readonly Block[], at: number): boolean {
  return endOfExplanation(blocks, at) !== undefined
}

/** The block behind the explanation; undefined where it does not stand here. */
function endOfExplanation(blocks: readonly Block[], at: number): number | undefined {
  let words = ''
  for (let end = at; end < blocks.length && words.length < reviewWords.explanation.length; end++) {
    words += wordsOf(blocks[end])
    if (words === reviewWords.explanation) return end + 1
    if (!reviewWords.explanation.startsWith(words)) return undefined
  }
  return undefined
}

/**
 * The block behind the page. Where a table of it did not stay a table, nobody can tell where its words end: the page is the
 * last one of the file as it was written, so then all of the rest is it.
 */
function endOfPage(blocks: readonly Block[], from: number): number {
  let at = endOfExplanation(blocks, from)!
  for (;;) {
    while (isEmpty(blocks[at])) at++
    const count = countOfReviewHeading(wordsOf(blocks[at]))
    if (count === undefined) return at
    at++
    while (isEmpty(blocks[at])) at++
    if (count === 0 && wordsOf(blocks[at]) === reviewWords.none) at++
    else if (count > 0 && blocks[at]?.type === 'grid') while (blocks[at]?.type === 'grid') at++
    else return blocks.length
  }
}

const isEmpty = (block: Block | undefined): boolean => block?.type === 'text' && wordsOf(block) === ''
