import { describe, expect, it } from 'vitest'
import { attributes, escapeText, safeHref } from '../../../src/write/markup/escape'

describe('escapeText', () => {
  it('writes what HTML reads as markup as references', () => {
    expect(escapeText(`<b>&"'`)).toBe(`&lt;b&gt;&amp;&quot;'`)
  })

  it('drops control characters and noncharacters and keeps rare characters', () => {
    expect(escapeText('一\u0000二\u000b\u0085\ufffe\u{1fffe}三䓖𬭚\u9fa6')).toBe('一二三䓖𬭚\u9fa6')
  })

  it('writes half a surrogate pair as the replacement character', () => {
    expect(escapeText('甲\ud86d乙\udeda')).toBe('甲\ufffd乙\ufffd')
  })

  it('keeps line breaks of every system as one kind', () => {
    expect(escapeText('一\r\n二\r三\n四')).toBe('一\n二\n三\n四')
  })
})

describe('attributes', () => {
  it('leaves out what is undefined or false, and keeps 0', () => {
    expect(attributes({ a: undefined, b: false, c: 0, d: '"' })).toBe(' c="0" d="&quot;"')
  })
})

describe('safeHref', () => {
  it.each([
    'https://www.example.gov.cn/a?b=1&c',
    'HTTP://example.org',
    'mailto:a@example.org',
    'tel:0600-5550100',
    '/a/b.html',
    'a:b'.replace('a:', './a:'),
    '#top',
    '?q=a:b',
  ])('lets %s through', (href) => {
    expect(safeHref(href)).toBe(href)
  })

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    '//example.org/a',
    '\\\\host\\share',
    '',
    ' ',
  ])('refuses %j', (href) => {
    expect(safeHref(href)).toBeUndefined()
  })

  it('writes white space inside an address as a browser would send it', () => {
    expect(safeHref(' https://example.org/a b ')).toBe('https://example.org/a%20b')
  })
})
