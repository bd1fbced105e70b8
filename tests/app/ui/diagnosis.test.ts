// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { diagnose, withoutContent } from '../../../src/app/ui/diagnosis'

describe('a diagnostic file', () => {
  it('says where in the program something broke, and nothing of what was being worked on', () => {
    const text = diagnose(
      {
        name: 'TypeError',
        message: `Unexpected token '本', "本年新收政府信息公开申请 4711 件" is not valid JSON 4711`,
        stack: [
          'TypeError: Unexpected token 本年新收',
          '    at restore (file:///C:/Users/王小明/桌面/nianbao.html:120:33)',
          '    at async http://10.1.2.3/app/assets/index-abc.js:1:999',
        ].join('\n'),
        at: new Date('2026-01-05T01:02:03Z'),
      },
      { page: 'overview', cells: 3 },
    )
    for (const secret of ['本', '4711', '王小明', '桌面', 'C:', '10.1.2.3']) expect(text).not.toContain(secret)
    for (const words of [
      'TypeError',
      'Unexpected token',
      'restore nianbao.html:120:33',
      'index-abc.js:1:999',
      'overview',
    ])
      expect(text).toContain(words)
  })

  it('leaves the words that programs write', () => {
    expect(withoutContent("Cannot read properties of undefined (reading 'runs')")).toBe(
      'Cannot read properties of undefined (reading …)',
    )
    expect(withoutContent('bad “引用 a” end')).toBe('bad … end')
    expect(withoutContent('open quote "secret')).toBe('open quote …')
  })
})
