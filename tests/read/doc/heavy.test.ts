import { describe, expect, it } from 'vitest'
import { ReadError } from '../../../src/core/read-error'
import { sprm } from '../../../src/read/doc/sprm'
import { readFile } from '../../../src/read/index'
import { templates } from '../../../src/templates/index'
import { processorTime } from '../../support/processor-time'
import { photograph } from './difficult-files'
import { bytes, madeDoc, modifier, type MadeDoc } from './made-doc'

const inTable = modifier(sprm.pInTable, 1)
const special = modifier(sprm.cPicLocation, 0)
/** A picture as it lies in the stream Data: its head, and a record with a PNG. */
const pictureData = Uint8Array.from([
  ...bytes(68 + 25 + photograph.length, 4),
  ...bytes(68, 2),
  ...bytes(100, 2),
  ...Array<number>(60).fill(0),
  ...bytes(0x6e00, 2),
  ...bytes(0xf01e, 2),
  ...bytes(17 + photograph.length, 4),
  ...Array<number>(17).fill(0),
  ...photograph,
])
const narrow = (text: string, look?: readonly number[]) => ({ text, narrow: true, ...(look ? { look } : {}) })

/** Binary Word files that no office would make, on which a careless reader spends minutes or gigabytes. */
const heavy: Readonly<Record<string, () => MadeDoc>> = {
  'one paragraph of a million characters': () => ({ pieces: [narrow(`${'a'.repeat(1_000_000)}\r`)] }),
  'more characters than any report': () => ({ pieces: [narrow('a'.repeat(3_100_000))] }),
  'a paragraph for every character': () => ({ pieces: [narrow('\r'.repeat(400_000))], everyParagraph: [] }),
  'as many paragraphs as are read': () => ({ pieces: [narrow('a\r'.repeat(190_000))], everyParagraph: [] }),
  'a cell for every character': () => ({ pieces: [narrow('\x07'.repeat(190_000))], everyParagraph: inTable }),
  'a row for every character': () => ({
    pieces: [narrow('a\x07'.repeat(95_000))],
    everyParagraph: [...inTable, ...modifier(sprm.pTtp, 1)],
  }),
  'tables that lie very deep': () => ({
    pieces: [narrow('a\r'.repeat(90_000))],
    everyParagraph: [...inTable, ...modifier(sprm.pItap, 0x7fffffff)],
  }),
  'fields that never end': () => ({ pieces: [narrow(`${'\x13\x14a'.repeat(200_000)}\r`)] }),
  'fields that never come to their result': () => ({ pieces: [narrow(`${'\x13a'.repeat(200_000)}\r`)] }),
  'line breaks only': () => ({ pieces: [narrow(`${'\x0b'.repeat(500_000)}\r`)] }),
  'the same picture again and again': () => ({
    pieces: [narrow(`${'\x01'.repeat(300_000)}\r`, special)],
    data: pictureData,
  }),
  'a piece for every character': () => ({
    pieces: Array.from({ length: 90_000 }, () => ({ text: 'a', narrow: true, prm: 1 })),
    modifiers: [Array.from({ length: 2000 }, () => modifier(sprm.cBold, 1)).flat()],
    everyParagraph: [],
  }),
  'a list of modifiers for every paragraph, far away': () => ({
    pieces: [narrow('b\r'.repeat(100_000))],
    everyParagraph: [...inTable, ...modifier(sprm.pHugePapx, 0)],
    data: Uint8Array.from([
      ...bytes(60_000, 2),
      ...Array.from({ length: 20_000 }, () => modifier(sprm.pIlvl, 1)).flat(),
    ]),
  }),
}

describe('a heavy binary Word file is read or refused at once', () => {
  it.each(Object.keys(heavy))('%s', async (name) => {
    const file = madeDoc(heavy[name]!())
    const [used, before] = [processorTime(), process.memoryUsage().rss]
    const outcome: unknown = await readFile('a.doc', file, templates).catch((reason: unknown) => reason)
    const [seconds, megabytes] = [used() / 1000, (process.memoryUsage().rss - before) / 1e6]
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ReadError)
    expect(seconds).toBeLessThan(5)
    expect(megabytes).toBeLessThan(500)
  })

  it('a picture among the text is taken once for all its places', async () => {
    const text = ['河阳县2022年政府信息公开工作年度报告', '一、总体情况', '图', '五、存在的主要问题及改进情况', '无。']
    const pieces = [...text.map((one) => ({ text: `${one}\r` })), { text: '\x01\x01\r', look: special }]
    const { dossier } = await readFile('a.doc', madeDoc({ pieces, data: pictureData }), templates)
    expect([...dossier.pictures.values()].map((one) => one.bytes)).toEqual([photograph])
  })
})
