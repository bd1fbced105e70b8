import { describe, expect, it } from 'vitest'
import { memoizeByShortText } from '../../src/core/memoize'

function counted() {
  const asked: string[] = []
  const read = memoizeByShortText((_key: object, text) => {
    asked.push(text)
    return text === '' ? undefined : text.length
  })
  return { asked, read }
}

describe('what is remembered of short texts', () => {
  it('is worked out once for each object and text, nothing too', () => {
    const { asked, read } = counted()
    const [one, other] = [{}, {}]
    expect([read(one, '甲'), read(one, '甲'), read(other, '甲'), read(one, ''), read(one, '')]).toEqual([
      1,
      1,
      1,
      undefined,
      undefined,
    ])
    expect(asked).toEqual(['甲', '甲', ''])
  })

  it('is no long text, and no more than some hundred', () => {
    const { asked, read } = counted()
    const key = {}
    const long = '甲'.repeat(81)
    expect([read(key, long), read(key, long)]).toEqual([81, 81])
    expect(asked).toEqual([long, long])
    for (let at = 0; at < 301; at++) read(key, `第${at}`)
    asked.length = 0
    read(key, '第0')
    read(key, '第300')
    expect(asked).toEqual(['第0'])
  })
})
