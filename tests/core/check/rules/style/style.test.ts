import { describe, expect, it } from 'vitest'
import { checkContext } from '../../../../../src/core/check/check'
import { createContext } from '../../../../../src/core/check/engine/context'
import { styleRules } from '../../../../../src/core/check/rules/style/index'
import type { AgencyKind } from '../../../../../src/core/report/agency-kind'
import { applyEdits } from '../../../../../src/core/document/apply-edits'
import { printedBlocks } from '../../../../../src/core/document/prose-text'
import { templates } from '../../../../../src/templates/index'
import { overviewWith, soundReport, type Change } from '../sound-report'

const found = (change: Change) => checkContext(createContext({ report: soundReport(change), templates }), styleRules)
const ids = (change: Change) => found(change).map(({ rule, severity }) => `${rule} ${severity}`)

describe('text.self-designation', () => {
  const on = (name: string, line: string) => {
    const overview = [line, '（一）主动公开政府信息情况', '全年公开信息120条。']
    return ids({ agency: { name }, overview, problems: ['内容不够丰富，将加强培训。'], others: ['无。'] })
  }
  it.each([
    ['青河市松岭区柳溪镇人民政府', '我委高度重视信息公开。'],
    ['青河市松岭区教育局', '我街道高度重视信息公开。'],
    ['青河市松岭区教育局', '我镇收到申请2件。'],
    ['青河市松岭区教育局', '2021年，我厅公开信息20条。'],
    ['青河市松岭区卫生健康委员会', '我局高度重视信息公开。'],
    ['青河市松岭区柳溪镇人民政府', '我街道公开信息20条。'],
    ['青河市松岭区柳溪镇人民政府', '我局公开信息20条。'],
    ['青河市松岭区临河街道办事处', '我镇公开信息20条。'],
    ['青河市松岭区柳溪乡人民政府', '我镇公开信息20条。'],
    ['青河市松岭区教育局', '今后，我县教育信息公开全面铺开。'],
    ['青河市财政局办公室', '我中心公开信息20条。'],
  ])('hints in the report of %s at %s', (name, line) => expect(on(name, line)).toEqual(['text.self-designation hint']))

  it.each([
    ['青河市松岭区教育局', '我局高度重视信息公开。'],
    ['青河市松岭区教育局', '我委高度重视信息公开。'],
    ['青河市松岭区卫生健康委员会', '我委高度重视信息公开。'],
    ['青河市松岭区教育局', '我市、我区教育信息公开走在前列。'],
    ['青河市云阳县教育局', '我县教育信息公开走在前列。'],
    ['云阳教育局', '我县教育信息公开走在前列。'],
    ['青河市松岭区教育局', '举办“我镇我家”活动。'],
    ['青河市松岭区教育局', '转发《我委工作规则》。'],
    ['青河市松岭区教育局', '对申请我办理及时，群众让我委托代办。'],
    ['青河市松岭区临河街道办事处', '我街道公开信息20条，我办答复申请。'],
    ['青河经济技术开发区管理委员会', '我委、我区、我管委会公开信息。'],
    ['青河市松岭区民政局（区老龄委）', '我委公开信息20条。'],
    ['青河市松岭区图书馆', '我局公开信息20条。'],
    ['青河市松岭区委统战部', '我部门、我部公开信息20条。'],
    ['青河市松岭区教育局', '打破自我局限。'],
  ])('is silent in the report of %s at %s', (name, line) => expect(on(name, line)).toEqual([]))

  it('gives one finding for each wrong word, with a repair of all its places', () => {
    const report = soundReport({
      overview: overviewWith('我厅印发办法，我厅收到申请。'),
      others: ['我厅未收取信息处理费。'],
    })
    const context = createContext({ report, templates })
    const [one, ...others] = checkContext(context, styleRules)
    expect(others).toEqual([])
    expect(one?.places).toHaveLength(3)
    const mended = applyEdits(report, one!.fix!.edits, context.template, { cells: context.cells })
    const text = printedBlocks(mended, context.template, { cells: context.cells })
      .map((block) => block.text)
      .join('')
    expect(text).toContain('我局印发办法，我局收到申请。')
    expect(text).not.toContain('我厅')
  })
})

describe('text.repeated-sentence', () => {
  const long = '严格落实信息发布审核制度，坚持先审查、后公开，确保发布的信息准确规范。'
  const longer = '组织开展政府信息公开业务培训，邀请专家授课，进一步提升工作人员的业务能力和水平。'
  const short = '加强网站栏目的日常维护和更新。'
  /** A sentence of so many characters before its mark. */
  const exactly = (length: number) => `${longer.replace(/，/g, '').slice(0, length)}。`
  it.each([
    [[long, long]],
    [[long + longer, long]],
    [[`一是${long}`, `二是${long}`]],
    [[`（1）${long}`, `2.${long}`]],
    [[long, longer, long]],
    [[`${long}${long}`]],
    [[`${longer}其他工作有序。${longer}`]],
    [[short, short]],
    [[long.replace('制度', ' 制度 '), long]],
    [[long + longer, long + longer]],
    [[`${exactly(25)}另有。`, `${exactly(25)}此外。`]],
    [[exactly(12), exactly(12)]],
  ])('hints once at %s', (lines) =>
    expect(ids({ overview: overviewWith(...lines) })).toEqual(['text.repeated-sentence hint']),
  )

  it.each([
    [[long, longer]],
    [
      [
        '本年度没有收到政府信息公开方面的投诉举报和其他意见建议。',
        '本年度没有收到政府信息公开方面的投诉举报和其他意见建议。',
      ],
    ],
    [
      [
        '全年未发生因政府信息公开被申请行政复议和提起行政诉讼的情况。',
        '全年未发生因政府信息公开被申请行政复议和提起行政诉讼的情况。',
      ],
    ],
    [['具体措施和存在的主要问题分别说明如下：', '具体措施和存在的主要问题分别说明如下：']],
    [['加强培训。', '加强培训。']],
    [[`${exactly(24)}另有。`, `${exactly(24)}此外。`]],
    [[exactly(11), exactly(11)]],
    [[`${long}全年培训2次。`, `${longer}全年培训2次。`]],
    [
      [
        '通过政府网站主动公开机构职能、财政预决算等各类政府信息120条。',
        '通过政府网站主动公开机构职能、财政预决算等各类政府信息130条。',
      ],
    ],
    [
      [
        '本年度收取信息处理费0元，发出收费通知0件，总金额0元。',
        '本年度收取信息处理费0元，发出收费通知0件，总金额0元。',
      ],
    ],
    [['通知公告、公示公开', '通知公告、公示公开']],
  ])('is silent on %s', (lines) => expect(ids({ overview: overviewWith(...lines) })).toEqual([]))

  it('compares within a section only, and leaves headings and tables alone', () => {
    expect(ids({ overview: overviewWith(long), problems: [long, '下一步加强培训。'] })).toEqual([])
    const cell = { runs: [{ type: 'text', text: long } as const], colspan: 1, rowspan: 1, header: false }
    const table = { type: 'table', rows: [[cell], [cell]] } as const
    const heading = { type: 'heading', level: 1, runs: [{ type: 'text', text: long }] } as const
    expect(ids({ blocks: { 'other-matters': [table, table, heading, heading] } })).toEqual([])
  })
})

describe('text.generic-actor', () => {
  const on = (line: string, kind: AgencyKind = 'department', name = '青河市松岭区教育局') =>
    ids({ agency: { kind, name }, problems: [line, '下一步，将加强培训。'] }).filter((one) =>
      one.startsWith('text.generic'),
    )
  it.each([
    '一些地区对政策解读重视不够。',
    '一是各级政府部门公开意识有待提高。',
    '主要表现在：个别单位信息更新不及时。',
    '存在部分单位公开内容不够丰富的问题。',
    '二是有的地方公开渠道较为单一。',
    '一是部分部门对信息公开工作重视不够。',
    '少数单位信息发布滞后。',
    '某些行政机关主动公开力度不足。',
    '目前，个别部门答复不够规范。',
    '（一）各地政府公开水平不均衡，差距较大，一些地区还有不足。',
    '由于个别单位工作人员业务不足，公开滞后。',
  ])('hints at %s', (line) => expect(on(line)).toEqual(['text.generic-actor hint']))

  it.each([
    '个别科室信息更新不及时。',
    '部分站所公开意识有待提高。',
    '局属个别单位信息更新不及时。',
    '我局下属部分单位公开内容不够丰富。',
    '我局个别部门公开意识不够。',
    '督促个别单位及时整改不足。',
    '部分信息更新不及时。',
    '部分栏目更新滞后。',
    '与有关部门的沟通不够及时。',
    '部分单位间数据共享不够。',
    '个别工作人员业务能力不足。',
    '组织部分单位参加培训。',
  ])('is silent at %s', (line) => expect(on(line)).toEqual([]))

  it('knows what is part of a government', () => {
    const government = ['government-county', '青河市松岭区人民政府'] as const
    expect(on('个别部门信息更新不及时。', ...government)).toEqual([])
    expect(on('部分乡镇公开意识不够。', ...government)).toEqual([])
    expect(on('一些地区公开意识不够。', ...government)).toEqual(['text.generic-actor hint'])
    expect(on('一些地区公开意识不够。', 'government-with-rules', '青河市人民政府')).toEqual([])
    expect(on('个别单位公开意识不够。', 'department', '青河市松岭区人民政府办公室')).toEqual([])
  })
})
