import { describe, expect, it } from 'vitest'
import { checkContext } from '../../../../../src/core/check/check'
import { createContext } from '../../../../../src/core/check/engine/context'
import { textRules } from '../../../../../src/core/check/rules/text/index'
import { templates } from '../../../../../src/templates/index'
import { reportOf } from './said'

const cells = {
  'applications/received/natural-persons': '20',
  'applications/received/enterprises': '5',
  'applications/disclosed/natural-persons': '20',
  'applications/third-party-rights/enterprises': '4',
  'applications/carried-forward/enterprises': '1',
  'disputes/cases/direct-upheld': '1',
  'disputes/cases/subsequent-upheld': '1',
}

const found = (text: string) =>
  checkContext(createContext({ report: reportOf(text, cells), templates }), textRules).map(({ message }) => message)

describe('the words of a finding', () => {
  it.each([
    ['答复申请26件。', '正文写“答复申请26件”，但表三“（七）总计”为24件，请核对。'],
    ['申请中不予公开5件。', '正文写“不予公开5件”，但表三“不予公开”各项合计为4件，请核对。'],
    [
      '申请中法人或其他组织6件。',
      '正文写“法人或其他组织6件”，但表三“本年新收政府信息公开申请数量”法人或其他组织各列合计为5件，请核对。',
    ],
    ['因政府信息公开被提起行政诉讼3件。', '正文写“行政诉讼3件”，但表四行政诉讼两项总计合计为2件，请核对。'],
    ['共收到申请25件，其中自然人20件，占85%。', '正文写“85%”，按20÷25计算应为80%，请核对。'],
  ])('%s', (text, message) => expect(found(text)).toEqual([message]))
})
