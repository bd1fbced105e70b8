import type { PageProgress } from '../session/progress'
import type { ReportSession } from '../session/report-session'
import { pageWords } from '../places/page-words'
import type { CheckListInput } from './check-list'
import { textOf } from './place-text'

/** What the list for the reviewer is made of, as the report is now. */
export function checkListOf(session: ReportSession): CheckListInput {
  return {
    title: session.context.title,
    findings: session.findings,
    dismissed: session.dossier.dismissed,
    template: session.template,
    textOf: textOf(session.context),
    made: new Date().toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' }),
    states: session.pages.map((one) => ({ page: pageWords(one.page, session.template), state: stateWords(one) })),
  }
}

const filledWords = { 'not-started': '未开始', started: '填写中', done: '已完成', trouble: '有错误' } as const

/** How far a page is: «已完成（1 处提醒）». */
export function stateWords({ state, errors, warnings }: PageProgress): string {
  const open = [errors ? `${errors} 处错误` : '', warnings ? `${warnings} 处提醒` : ''].filter(Boolean).join('，')
  return open ? `${filledWords[state]}（${open}）` : filledWords[state]
}
