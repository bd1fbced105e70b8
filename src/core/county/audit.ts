import type { DeskReport } from './desk-report'

/** What happened in the desk, and when. */
export interface AuditEntry {
  /** ISO, with the time. */
  readonly at: string
  readonly act: AuditAct
  readonly agency?: string
  readonly year?: number
  readonly file?: string
  /** Of what the report said then (`contentHash`). */
  readonly hash?: string
  readonly round?: number
  /** In a person's own words. */
  readonly note?: string
}

const acts = {
  received: '收到报告',
  'not-read': '文件不能读取',
  'sent-back': '退回修改',
  returned: '重新报送',
  corrected: '在本处修改',
  accepted: '采纳',
  reopened: '取消采纳',
  'changed-after-acceptance': '采纳后内容有改动',
  'matched-name': '确认为同一单位',
  summed: '汇总',
  removed: '移出',
} as const

export type AuditAct = keyof typeof acts

/** Whether a text is one of the acts: entries are read back from a database. */
export function isAuditAct(text: string): text is AuditAct {
  return Object.keys(acts).includes(text)
}

/** An entry in one Chinese line, without its time. */
export function auditWords({ act, agency, year, file, round, note }: AuditEntry): string {
  const who = agency ? `${agency}${year === undefined ? '' : `${year}年报告`}：` : ''
  const details = [...(round === undefined ? [] : [`第${round}轮`]), ...(file ? [file] : []), ...(note ? [note] : [])]
  return `${who}${acts[act]}${details.length > 0 ? `（${details.join('，')}）` : ''}`
}

/** That a report was accepted as it was. */
export interface Acceptance {
  readonly file: string
  readonly agency: string
  readonly year: number
  readonly hash: string
  /** ISO, with the time. */
  readonly at: string
}

/** Accepts a report as it is now. */
export function accept({ file, agency, year, hash }: DeskReport, at: string): Acceptance {
  return { file, agency: agency.name, year, hash, at }
}

/** Whether a report still says what was accepted; one that does not was changed in silence. */
export function isAsAccepted({ hash }: Pick<DeskReport, 'hash'>, accepted: Acceptance): boolean {
  return hash === accepted.hash
}
