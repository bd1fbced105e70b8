import type { PageLayout } from '../layout/page-layout'

/** What can be chosen when a Word file is made; without options it is a 定稿 in the standard's layout. */
export interface DocxOptions {
  readonly layout?: PageLayout
  /** Present: a 送审稿, marked in the header, with these remarks on a last page of its own. */
  readonly review?: ReviewRemarks
}

/** What a superior who gets a 送审稿 should know: what the check still says, and what was found and set aside. */
export interface ReviewRemarks {
  readonly open: readonly ReviewRemark[]
  readonly dismissed: readonly ReviewRemark[]
}

export interface ReviewRemark {
  readonly severity: 'error' | 'warning' | 'hint'
  /** In words, e.g. 三、收到和处理政府信息公开申请情况. */
  readonly where: string
  readonly message: string
  /** Why it was set aside. */
  readonly note?: string
}
