import type { RuleDescription } from '../../engine/rule'

const formats = '国办公开办函〔2021〕30号、〔2019〕60号'

/**
 * What is found while a foreign file is read and is not kept with the draft (contracts.md): these rules have no check of
 * their own, the reader reports under them. Here stand their words and severities, as of any other rule.
 */
export const readingRules: readonly RuleDescription[] = [
  {
    id: 'structure.sections',
    description: '报告依次写六个部分，序号为一至六。',
    source: formats,
    severities: ['error', 'warning'],
  },
  { id: 'structure.section-title', description: '各部分的标题使用规定的写法。', source: formats, severities: ['hint'] },
  { id: 'structure.tables', description: '规定的统计表各出现一次。', source: formats, severities: ['error'] },
  {
    id: 'structure.label',
    description: '表格的行名、列名和单位使用规定的写法。',
    source: formats,
    severities: ['warning', 'hint'],
  },
  {
    id: 'structure.extra-content',
    description: '统计表所在的部分没有规定以外的行、列和文字。',
    source: formats,
    severities: ['hint'],
  },
  {
    id: 'structure.residue',
    description: '报告中没有网页按钮、转换标记等不属于报告的内容。',
    source: '网页和转换软件常留下的内容',
    severities: ['warning'],
  },
  {
    id: 'source.unused',
    description: '读入文件时没有能够识别的内容，由填写人核对，不会悄悄丢掉。',
    source: '本程序读入文件的做法',
    severities: ['warning'],
    listedInReview: true,
  },
]
