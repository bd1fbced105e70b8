import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { filterXSS } from 'xss'
import type { Document } from '../../../src/core/document/document'
import { fragmentHtml, fragmentZip } from '../../../src/write/html/fragment'
import { fragmentWriter } from '../../../src/write/html/fragment-writer'
import { composedDocuments } from '../sample-documents'
import { throughUEditor } from './ueditor-whitelist'
import { htmlFindings } from './valid-html'

const open = (html: string) => new JSDOM(html).window.document
const relative = (document: Document) => fragmentHtml(document, { pictures: 'relative' })

/** Spans of all cells of a table, row by row. */
function spans(table: Element | undefined): string[][] {
  return [...(table?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.children].map(
      (cell) => `${cell.getAttribute('colspan') ?? 1}x${cell.getAttribute('rowspan') ?? 1} ${cell.textContent}`,
    ),
  )
}

const samples = composedDocuments.filter((one) => one.name.startsWith('the sample'))

describe.each(samples)('the fragment of $name', ({ document, template }) => {
  const html = relative(document)
  const tableThree = (fragment: string) =>
    [...open(fragment).querySelectorAll('table')].find((table) => table.textContent.includes('本列数据的勾稽关系'))
  const filters: [string, (fragment: string) => string][] = [
    ['js-xss', (fragment) => filterXSS(fragment)],
    ['UEditor', throughUEditor],
  ]

  it('breaks no rule of html-validate but those that a content system asks for', async () => {
    expect(await htmlFindings(html, 'no-inline-style', 'no-deprecated-attr', 'missing-doctype')).toEqual([])
  })

  it.each(filters)('keeps all rows and merges of table 三 through %s', (_, filter) => {
    const before = spans(tableThree(html))
    expect(before).toHaveLength(template.id === '2021' ? 28 : 26)
    expect(before.flat().filter((cell) => !/^\d+x1 /.test(cell))).toHaveLength(template.id === '2021' ? 8 : 7)
    expect(spans(tableThree(filter(html)))).toEqual(before)
  })

  it('keeps borders, widths and alignment through js-xss, which drops styles', () => {
    const left = open(filterXSS(html))
    expect(left.querySelectorAll('[style]')).toHaveLength(0)
    for (const table of left.querySelectorAll('table')) expect(table.getAttribute('border')).toBe('1')
    for (const cell of left.querySelectorAll('td, th')) {
      expect(cell.getAttribute('align')).toMatch(/^(left|center)$/)
      expect(cell.getAttribute('valign')).toBe('middle')
    }
    for (const cell of tableThree(filterXSS(html))?.querySelectorAll('td, th') ?? [])
      expect(cell.getAttribute('width')).toMatch(/^[\d.]+%$/)
  })

  it('keeps the border of every cell through UEditor, as style', () => {
    const cells = [...open(throughUEditor(html)).querySelectorAll<HTMLElement>('td, th')]
    expect(cells.length).toBeGreaterThan(250)
    for (const cell of cells) expect(cell.getAttribute('style')).toContain('border:1px solid #000')
  })

  it.each(filters)('keeps every word through %s', (_, filter) => {
    const words = (fragment: string) => open(fragment).body.textContent.replace(/\s+/g, '')
    expect(words(filter(html))).toBe(words(html))
    expect(words(html)).toContain('本列数据的勾稽关系')
  })

  it('names for every number headers that are in its table', () => {
    for (const number of open(html).querySelectorAll('td[headers]'))
      for (const name of number.getAttribute('headers')!.split(' '))
        expect(number.closest('table')?.querySelector(`th[id="${name}"]`)).not.toBeNull()
    expect(open(html).querySelectorAll('td[headers]').length).toBeGreaterThan(190)
  })

  it('needs no style sheet and no script', () => {
    expect(open(html).querySelectorAll('style, script, link, [class]')).toHaveLength(0)
  })
})

describe('fragmentZip', () => {
  const bytes = (first: number) => Uint8Array.from([first, 2, 3])
  const document: Document = {
    blocks: [
      { type: 'text', role: 'title', runs: [{ text: '题' }] },
      { type: 'picture', key: 'b', bytes: bytes(1), mime: 'image/png', width: 900, height: 10, alt: '甲' },
      {
        type: 'picture',
        key: 'a',
        bytes: bytes(9),
        mime: 'image/jpeg',
        width: 90,
        height: 10,
        alt: '乙',
        caption: '图2',
      },
      { type: 'picture', key: 'b', bytes: bytes(1), mime: 'image/png', width: 900, height: 10, alt: '甲' },
    ],
  }

  it('puts each picture beside the fragment, once, where the fragment looks for it', () => {
    const files = unzipSync(fragmentZip(document, '年报'))
    expect(Object.keys(files)).toEqual(['年报.html', 'pictures/1.png', 'pictures/2.jpg'])
    expect(files['pictures/2.jpg']).toEqual(bytes(9))
    const images = [...open(strFromU8(files['年报.html']!)).querySelectorAll('img')]
    expect(images.map((image) => image.getAttribute('src'))).toEqual([
      './pictures/1.png',
      './pictures/2.jpg',
      './pictures/1.png',
    ])
    expect(images[0]?.getAttribute('width')).toBe('590')
  })

  it('packs the same picture once under whatever keys it comes', () => {
    const first = document.blocks.find((block) => block.type === 'picture' && block.mime === 'image/png')!
    const twice = { ...first, key: 'again' } as Document['blocks'][number]
    const files = unzipSync(fragmentZip({ blocks: [first, twice] }, '年报'))
    expect(Object.keys(files)).toEqual(['年报.html', 'pictures/1.png'])
  })

  it('says that the file is UTF-8, which has no head to say so', () => {
    expect([...unzipSync(fragmentZip(document, '年报'))['年报.html']!.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('gives the same bytes every time', () => {
    expect(fragmentZip(document, '年报')).toEqual(fragmentZip(document, '年报'))
  })

  it('carries pictures inside for the clipboard', () => {
    for (const image of open(fragmentHtml(document, { pictures: 'inline' })).querySelectorAll('img'))
      expect(image.getAttribute('src')).toMatch(/^data:image\/(png|jpeg);base64,/)
  })

  it('names the file after the title, as Windows takes it', async () => {
    const titled: Document = { blocks: [{ type: 'text', role: 'title', runs: [{ text: '某局2021年：“报告”/a' }] }] }
    expect(Object.keys(unzipSync(await fragmentWriter.write(titled)))).toEqual(['某局2021年：“报告”a.html'])
  })
})

describe('the fragment', () => {
  const { document } = composedDocuments.find(({ name }) => name === 'the sample of 2021')!

  it('leaves out its title where the site has a field for it, and nothing else', () => {
    const whole = open(relative(document))
    const without = open(fragmentHtml(document, { pictures: 'relative', title: false }))
    expect([whole, without].map((one) => one.querySelectorAll('h1').length)).toEqual([1, 0])
    whole.querySelector('h1')?.remove()
    expect(without.body.textContent.trim()).toBe(whole.body.textContent.trim())
  })

  it('lets a wide table scroll in a frame and breaks no number', () => {
    for (const table of open(throughUEditor(relative(document))).querySelectorAll('table'))
      expect(table.parentElement?.style.overflowX).toBe('auto')
    for (const frame of open(relative(document)).querySelectorAll('[style*="overflow-x"]')) {
      const columns = [...frame.querySelectorAll('tr')].map((row) =>
        [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0),
      )
      const wide = Math.max(...columns) > 3
      expect([frame.getAttribute('tabindex'), Boolean(frame.getAttribute('aria-label'))]).toEqual([
        wide ? '0' : null,
        wide,
      ])
    }
    const numbers = [...open(relative(document)).querySelectorAll('td')].filter((one) => /^\d+$/.test(one.textContent))
    expect(numbers.length).toBeGreaterThan(100)
    for (const one of numbers) expect([one.style.whiteSpace, one.style.overflowWrap]).toEqual(['nowrap', ''])
  })
})

describe('a paragraph with contact data', () => {
  const words = '网址（http://www.qingyu.example.cn），邮箱office@qingyu.example.cn，电话0000-8162345。'
  const html = relative({
    blocks: ['2021年办结12件。', words].map((text) => ({ type: 'text', role: 'body', runs: [{ text }] })),
  })

  it('is not justified, so that no line is pulled apart', () => {
    const looks = [...open(html).querySelectorAll('p')].map((one) => [
      one.style.textAlign,
      one.style.textIndent,
      one.style.overflowWrap,
    ])
    expect(looks).toEqual([
      ['justify', '2em', ''],
      ['', '2em', 'anywhere'],
    ])
  })

  it('has no tag inside that a filter would show as text', () => {
    expect([...open(html).querySelectorAll('p')].map((one) => one.textContent)[1]).toBe(words)
    expect(html).not.toContain('<wbr>')
    for (const filter of [filterXSS, throughUEditor])
      expect(open(filter(html)).querySelectorAll('p')[1]?.textContent).toBe(words)
  })
})
