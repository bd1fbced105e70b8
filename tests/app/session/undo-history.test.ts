import { describe, expect, it } from 'vitest'
import { emptyHistory, remember, stepBack, stepForward, together } from '../../../src/app/session/undo-history'

describe('the undo history', () => {
  it('takes a step back and does it again', () => {
    const one = remember(emptyHistory<string>(), { label: '填写', before: 'a' }, 0)
    const back = stepBack(one, 'b')
    expect(back?.state).toBe('a')
    expect(stepForward(back!.history, 'a')?.state).toBe('b')
  })

  it('makes one step of typing in one place that never pauses for a second', () => {
    let history = emptyHistory<string>()
    history = remember(history, { label: '填写', before: '', typing: 'x' }, 0)
    history = remember(history, { label: '填写', before: '1', typing: 'x' }, together - 1)
    history = remember(history, { label: '填写', before: '12', typing: 'x' }, 2 * together - 2)
    expect(history.past).toHaveLength(1)
    expect(stepBack(history, '123')?.state).toBe('')
  })

  it('begins a new step after a pause, in another place, and after going back', () => {
    const first = remember(emptyHistory<string>(), { label: '填写', before: 'a', typing: 'x' }, 0)
    expect(remember(first, { label: '填写', before: 'b', typing: 'x' }, together).past).toHaveLength(2)
    expect(remember(first, { label: '填写', before: 'b', typing: 'y' }, 1).past).toHaveLength(2)
    const two = remember(first, { label: '填写', before: 'b', typing: 'y' }, 1)
    const back = stepBack(two, 'c')!.history
    expect(remember(back, { label: '填写', before: 'b', typing: 'x' }, 2).past).toHaveLength(2)
  })

  it('forgets what was taken back as soon as something new is done', () => {
    const back = stepBack(remember(emptyHistory<string>(), { label: '填写', before: 'a' }, 0), 'b')!.history
    expect(remember(back, { label: '粘贴', before: 'a' }, 1).future).toEqual([])
  })

  it('keeps five hundred steps and no more', () => {
    let history = emptyHistory<number>()
    for (let index = 0; index < 600; index++) history = remember(history, { label: '填写', before: index }, index)
    expect(history.past).toHaveLength(500)
    let now = 600
    for (let back = stepBack(history, now); back; back = stepBack(history, now)) ({ history, state: now } = back)
    expect(now).toBe(100)
  })

  it('has nothing to take back at first', () => {
    expect(stepBack(emptyHistory<string>(), 'a')).toBeUndefined()
    expect(stepForward(emptyHistory<string>(), 'a')).toBeUndefined()
  })
})
