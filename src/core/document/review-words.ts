/**
 * The words of the last page of a 送审稿, by which whoever reads the file again knows that the page is the program's own
 * and no part of the report.
 */
export const reviewWords = {
  /** On top of every page. */
  mark: '送审稿',
  title: '送审说明',
  explanation: '以下是自动核对的结果，供审核时参考，不属于报告内容，定稿中不再出现。',
  none: '无。',
  open: (count: number): string => `未处理的问题（${count}项）`,
  dismissed: (count: number): string => `已说明的问题（${count}项）`,
} as const

/** How many findings a heading of that page announces; undefined for any other text. */
export function countOfReviewHeading(text: string): number | undefined {
  const number = /（(\d+)项）$/.exec(text)?.[1]
  const count = number === undefined ? -1 : Number(number)
  return text === reviewWords.open(count) || text === reviewWords.dismissed(count) ? count : undefined
}
