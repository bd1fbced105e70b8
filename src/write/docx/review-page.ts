import { severityWords } from '../../core/check/words/place-words'
import type { Grid } from '../../core/document/document'
import { reviewWords } from '../../core/document/review-words'
import type { PageLayout } from '../layout/page-layout'
import type { ReviewRemark, ReviewRemarks } from '../writer'
import type { Prepared } from './element'
import { paragraph } from './paragraph'
import { table } from './table'

/**
 * The last page of a 送审稿: what the check still says and what was set aside, with the reasons. Its styles are its own,
 * and its words are known to whoever reads the file again (`withoutReviewPage`).
 */
export function reviewPage(review: ReviewRemarks, layout: PageLayout): readonly Prepared[] {
  return [
    paragraph('ReviewTitle', [{ text: reviewWords.title }], { pageBreakBefore: true }),
    paragraph('ReviewText', [{ text: reviewWords.explanation }]),
    ...remarks(reviewWords.open(review.open.length), review.open, ['程度', '位置', '问题'], openCells, layout),
    ...remarks(
      reviewWords.dismissed(review.dismissed.length),
      review.dismissed,
      ['位置', '问题', '说明'],
      dismissedCells,
      layout,
    ),
  ]
}

function remarks(
  title: string,
  list: readonly ReviewRemark[],
  heads: readonly string[],
  cellsOf: (remark: ReviewRemark) => readonly string[],
  layout: PageLayout,
): readonly Prepared[] {
  const heading = paragraph('ReviewHeading', [{ text: title }])
  if (list.length === 0) return [heading, paragraph('ReviewText', [{ text: reviewWords.none }])]
  const grid: Grid = {
    type: 'grid',
    caption: title,
    // A place takes one line: 一、总体情况 正文第4段.
    widths: heads[0] === '程度' ? [4, 4, 17, 31] : [4, 17, 20, 15],
    headRows: 1,
    rows: [
      ['序号', ...heads].map((text) => cell(text, true)),
      ...list.map((remark, index) => [String(index + 1), ...cellsOf(remark)].map((text) => cell(text, false))),
    ],
  }
  return [heading, table(grid, layout)]
}

function openCells({ severity, where, message }: ReviewRemark): readonly string[] {
  return [severityWords[severity], where, message]
}

function dismissedCells({ where, message, note }: ReviewRemark): readonly string[] {
  return [where, message, note ?? '']
}

function cell(text: string, header: boolean): Grid['rows'][number][number] {
  return { text, colspan: 1, rowspan: 1, header }
}
