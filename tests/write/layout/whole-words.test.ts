import { expect, it } from 'vitest'
import { mergedRuns, piecesOf } from '../../../src/write/layout/whole-words'

const wholes = (text: string) =>
  piecesOf(text)
    .filter(({ whole }) => whole)
    .map((piece) => piece.text)

it('keeps together what is one thing', () => {
  expect(wholes('按照国办公开办函〔2021〕30号要求，2026年1月26日前报送。')).toEqual(['函〔2021〕30号', '2026年1月26日'])
  expect(wholes('电话：0000-8162345，传真（0000）816-2345。')).toEqual(['0000-8162345', '（0000）816-2345'])
  expect(wholes('收到3172件，收费1.5万元，增长12.34%，约500余人，第30号，1,024条')).toEqual([
    '3172件',
    '1.5万元',
    '12.34%',
    '500余人',
    '第30号',
    '1,024条',
  ])
  expect(wholes('1月1日至12月31日')).toEqual(['1月1日', '12月31日'])
})

it('changes no character of any text', () => {
  for (const text of ['', '没有数字', '2021', '〔2021〕30号', '1-2-3年4月', '第1、2、3条', '−5、+5℃'])
    expect(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
})

it('sees a number that follows the tables and its unit as one, and keeps bold and links apart', () => {
  const runs = [{ text: '收到' }, { text: '3172' }, { text: '件' }, { text: '信', bold: true as const }, { text: '' }]
  expect(mergedRuns(runs)).toEqual([{ text: '收到3172件' }, { text: '信', bold: true }])
})
