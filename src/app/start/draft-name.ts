import type { DraftSummary } from '../drafts/draft-storage'

/** What a draft is called in a sentence. */
export function draftName({ agency, year }: Pick<DraftSummary, 'agency' | 'year'>): string {
  return `“${agency || '未填写单位名称'}”${year} 年度`
}
