import { describe, expect, it } from 'vitest'
import type { PrintedBlock } from '../../../src/core/report/printed'
import { recurring } from '../../../src/core/report/recurring-blocks'

const block = (text: string, kind: PrintedBlock['kind'] = 'paragraph'): PrintedBlock => ({
  section: 'overview',
  role: undefined,
  block: 0,
  kind,
  level: undefined,
  text,
})

/** A reader that notes of what it was asked. */
function reader() {
  const asked: string[] = []
  const read = recurring((blocks, year) =>
    blocks.map(({ text }) => {
      asked.push(text)
      return { said: `${year}${text}` }
    }),
  )
  const ask = (year: number, ...blocks: readonly PrintedBlock[]) => read(blocks, year).map(({ said }) => said)
  return { asked, ask }
}

describe('what was worked out of texts that many reports have', () => {
  it('is kept from the second time on', () => {
    const { asked, ask } = reader()
    for (let report = 0; report < 4; report++)
      expect(ask(2023, block('甲'), block(`单位${report}`))).toEqual(['2023甲', `2023单位${report}`])
    expect(asked).toEqual(['甲', '单位0', '甲', '单位1', '单位2', '单位3'])
  })

  it('is another for another year and another kind of block', () => {
    const { asked, ask } = reader()
    for (const year of [2023, 2023, 2024, 2023]) ask(year, block('甲'))
    for (const kind of ['heading', 'heading', 'paragraph'] as const) ask(2023, block('甲', kind))
    expect(asked).toHaveLength(3 + 2)
    expect(ask(2024, block('甲'))).toEqual(['2024甲'])
  })

  it('stands in the order of the blocks, also where one text stands twice', () => {
    const { ask } = reader()
    ask(2023, block('乙'), block('乙'))
    expect(ask(2023, block('丙'), block('乙'), block('丁'), block('乙'))).toEqual([
      '2023丙',
      '2023乙',
      '2023丁',
      '2023乙',
    ])
  })

  it('is forgotten where nobody asks for it any more, and what is asked for stays', () => {
    const { asked, ask } = reader()
    const twice = (text: string) => [ask(2023, block(text)), ask(2023, block(text))]
    twice('旧')
    for (let i = 0; i < 1200; i++) {
      twice(`别的${i}`)
      ask(2023, block('常见'))
    }
    expect(asked.filter((text) => text === '常见')).toHaveLength(2)
    expect(ask(2023, block('旧'))).toEqual(['2023旧'])
    expect(asked.filter((text) => text === '旧')).toHaveLength(3)
  })
})
