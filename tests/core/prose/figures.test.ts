import { describe, expect, it } from 'vitest'
import wordings from '../../../templates/words/prose.json'
import { createContext } from '../../../src/core/check/engine/context'
import type { Figure } from '../../../src/core/prose/figure'
import { readProse } from '../../../src/core/prose/reading'
import { formatQuantity } from '../../../src/core/report/quantity'
import { restore } from '../../../src/core/report/saved-report'
import { templates } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'

/** A figure in short: its words, what it counts (~ carried over), what was done, what it is part of. */
function told({
  passage,
  from,
  to,
  counts,
  own,
  acts,
  outcomes,
  applicants,
  results,
  direction,
  whole,
  sum,
}: Figure): string {
  return [
    passage.clause.text.slice(from, to),
    `${counts.join('+') || '?'}${own ? '' : '~'}`,
    [...acts, ...(direction ? [direction] : []), ...outcomes, ...applicants, ...results].join(','),
    whole ? `of ${formatQuantity(whole.number.value ?? 0n)}` : sum ? 'sum' : '',
  ]
    .filter(Boolean)
    .join(' | ')
}

const read = (text: string, year = 2023) => readProse(text, wordings, year).figures.map(told)

describe('the figures of a sentence', () => {
  it.each([
    [
      '登记信息公开申请35件，其中当面申请12件、信函申请23件。',
      [
        '登记信息公开申请35件 | application | received',
        '申请12件 | application | of 35',
        '申请23件 | application | of 35',
      ],
    ],
    [
      '新收18件申请，上年结转2件，办结17件，尚有3件转下年。',
      [
        '新收18件申请 | application | new',
        '结转2件 | application~ | carried,in',
        '办结17件 | application~ | answered',
        '3件转下年 | application~ | carried,forward',
      ],
    ],
    ['申请中3件因涉及第三方权益不予公开。', ['3件因涉及第三方权益不予公开 | application | third-party-rights']],
    ['申请予以公开或部分公开共63件。', ['予以公开或部分公开共63件 | application | disclosed,partly-disclosed']],
    [
      '收到信箱来件1280件，其中不予公开850件。',
      ['收到信箱来件1280件 | other | received', '不予公开850件 | other~ | withheld | of 1280'],
    ],
    [
      '因信息公开引发的行政复议、行政诉讼分别为5件、3件。',
      ['行政复议、行政诉讼分别为5件 | reconsideration', '行政诉讼分别为5件、3件 | litigation'],
    ],
    [
      '出台规范性文件2部，废止1部，现行有效8部。',
      [
        '出台规范性文件2部 | normative-documents | issued',
        '废止1部 | normative-documents~ | repealed',
        '现行有效8部 | normative-documents~ | in-force',
      ],
    ],
    [
      '行政职权146项，其中许可38项、其他108项。',
      ['行政职权146项 | other', '许可38项 | other | of 146', '其他108项 | other~ | of 146'],
    ],
    ['人大建议9件、政协提案14件，共23件。', ['建议9件 | other', '提案14件 | other', '23件 | other~ | sum']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('the figures of the samples', () => {
  it.each(samples.map((sample) => [sample.saved] as const))('are read as listed (%#)', (saved) => {
    const { report } = restore(saved)
    const { blocks } = createContext({ report, templates })
    const listed = blocks.filter(({ kind }) => kind === 'paragraph').flatMap(({ text }) => read(text, report.year))
    expect(listed).toMatchSnapshot()
  })
})
