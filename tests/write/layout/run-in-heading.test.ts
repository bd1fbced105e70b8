import { expect, it } from 'vitest'
import { cutRuns, runInHeading } from '../../../src/write/layout/run-in-heading'

it('takes the first sentence behind a number in brackets for a heading', () => {
  expect(runInHeading('（一）主动公开情况。2024年，我局公开信息313条。')).toBe('（一）主动公开情况。'.length)
  expect(runInHeading('(二)依申请公开。收到申请3件。')).toBe('(二)依申请公开。'.length)
})

it('takes nothing else for one', () => {
  for (const text of [
    '（一）主动公开情况。',
    '（一）主动公开情况',
    `（一）${'我局'.repeat(20)}。此外`,
    '1.公开渠道。网站',
    '（1）渠道。网站',
    '我局（一）主动公开。后',
  ])
    expect(runInHeading(text), text).toBe(0)
})

it('cuts runs where the heading ends', () => {
  const runs = [{ text: '（一）主动' }, { text: '公开。2024年', bold: true }]
  expect(cutRuns(runs, 8)).toEqual([
    [{ text: '（一）主动' }, { text: '公开。', bold: true }],
    [{ text: '2024年', bold: true }],
  ])
  expect(cutRuns(runs, 5)).toEqual([[runs[0]], [runs[1]]])
})
