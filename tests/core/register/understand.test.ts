import { describe, expect, it } from 'vitest'
import { outcomeReader } from '../../../src/core/register/outcome'
import { registerFormat } from '../../../src/core/register/register-format'
import { understand } from '../../../src/core/register/understand'
import { templateById } from '../../../src/templates'
import { registerWordsOf } from '../../../src/templates/register-words'

const formatOf = (id: string) => registerFormat(templateById(id)!, registerWordsOf(templateById(id)!))!
const { applicants, outcomes, together } = formatOf('2021')
const kindOf = (text: string) => {
  const found = understand(applicants.book.find(text), applicants)
  return found.is === 'leaf' ? found.leaf : found.is === 'group' ? `${found.group}?` : found.is
}
const read = outcomeReader(outcomes, together)
const resultOf = (outcome: string, reason = '') => {
  const { understood } = read(outcome, reason)
  return understood.is === 'leaf' ? understood.leaf : understood.is === 'group' ? `${understood.group}?` : understood.is
}

describe('a kind of applicant', () => {
  it.each([
    ['自然人', 'natural-persons'],
    ['公民', 'natural-persons'],
    ['个人', 'natural-persons'],
    [' 自然 人（村民）', 'natural-persons'],
    ['商业企业', 'enterprises'],
    ['某某有限责任公司', 'enterprises'],
    ['国有企业', 'enterprises'],
    ['个人独资企业', 'enterprises'],
    ['法人-企业', 'enterprises'],
    ['法人或其他组织（商业企业）', 'enterprises'],
    ['科研院所', 'research-institutions'],
    ['社会公益组织', 'public-interest-organizations'],
    ['律所', 'legal-service-agencies'],
    ['XX律师事务所', 'legal-service-agencies'],
    ['其他', 'other-organizations'],
    ['其它', 'other-organizations'],
    ['法人或其他组织－其他', 'other-organizations'],
    ['法人', 'organizations?'],
    ['法人或其他组织', 'organizations?'],
    ['民办非企业单位', 'unclear'],
    ['非自然人', 'unclear'],
    ['自然人、企业', 'unclear'],
    ['外地媒体', 'unclear'],
    ['张三', 'unclear'],
  ])('%s: %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind)
  })
})

describe('a result', () => {
  it.each([
    ['予以公开', 'disclosed'],
    ['（一）予以公开', 'disclosed'],
    ['已公开', 'disclosed'],
    ['公开', 'disclosed'],
    ['已主动公开，告知获取途径', 'disclosed'],
    ['部分公开（区分处理）', 'partly-disclosed'],
    ['部分公开，部分不予公开（个人隐私）', 'partly-disclosed'],
    ['区分处理', 'partly-disclosed'],
    ['不予公开-三安全一稳定', 'security-and-stability'],
    ['不予公开（危及“三安全一稳定”）', 'security-and-stability'],
    ['（三）不予公开 1.属于国家秘密', 'state-secret'],
    ['属于内部事务信息', 'internal-affairs'],
    ['过程性信息', 'process-information'],
    ['不予公开：个人隐私', 'third-party-rights'],
    ['其他法律、行政法规禁止公开', 'prohibited-by-law'],
    ['行政执法案卷信息', 'enforcement-files'],
    ['告知行政查询途径', 'administrative-inquiries'],
    ['信息不存在', 'not-held'],
    ['本机关不掌握', 'not-held'],
    ['无法提供-非本机关公开', 'not-held'],
    ['没有现成信息，需另行制作', 'not-ready-made'],
    ['补正后仍不明确', 'still-unclear'],
    ['告知补正后未补正', 'not-supplemented'],
    ['逾期不补正', 'not-supplemented'],
    ['申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 'fee-unpaid'],
    ['撤回申请', 'other-handling-other'],
    ['其他处理-其他', 'other-handling-other'],
    ['重复', 'duplicate'],
    ['大量、反复申请', 'excessive'],
    ['无正当理由大量反复申请', 'excessive'],
    ['信访', 'petition-report-complaint'],
    ['不予处理（信访、举报、投诉类申请）', 'petition-report-complaint'],
    ['要求重新出具已获取信息', 'confirm-or-reissue'],
    ['公开出版物', 'public-publication'],
    ['不予公开', 'withheld?'],
    ['其他处理', 'other-handling?'],
    ['办理中', 'open'],
    ['结转下年度继续办理', 'open'],
    ['已办结', 'answered'],
    ['告知另行申请', 'unclear'],
    ['不予公开、信息不存在', 'unclear'],
    ['不属于国家秘密', 'unclear'],
    ['移送其他部门', 'unclear'],
    ['视为放弃', 'unclear'],
    ['未公开', 'unclear'],
    ['', 'blank'],
    ['/', 'blank'],
  ])('%s: %s', (text, row) => {
    expect(resultOf(text)).toBe(row)
  })

  it.each([
    ['不予公开', '国家秘密', 'state-secret'],
    ['不予公开', '5.属于三类内部事务信息', 'internal-affairs'],
    ['其他处理', '其他', 'other-handling-other'],
    ['不予处理', '重复', 'duplicate'],
    ['无法提供', '不存在', 'not-held'],
    ['不予公开', '', 'withheld?'],
    ['不予公开', '信息不存在', 'unclear'],
    ['不予公开', '部分公开', 'partly-disclosed'],
    ['已办结', '信息不存在', 'not-held'],
    ['', '信息不存在', 'not-held'],
    ['予以公开', '邮寄答复书', 'disclosed'],
    ['予以公开', '信息不存在', 'unclear'],
    ['部分公开', '个人隐私', 'partly-disclosed'],
    ['办理中', '国家秘密', 'open'],
    ['告知另行申请', '信息不存在', 'unclear'],
  ])('%s with %s: %s', (outcome, reason, row) => {
    expect(resultOf(outcome, reason)).toBe(row)
  })

  it('of a row that the format does not have is that of its group', () => {
    const format = formatOf('2019')
    const { understood } = outcomeReader(format.outcomes, format.together)('撤回申请', '')
    expect(understood).toEqual({ is: 'leaf', leaf: 'other-handling' })
  })

  it('names the rows that it may be', () => {
    expect(read('不予公开、信息不存在', '').understood).toMatchObject({
      candidates: expect.arrayContaining(['not-held', 'state-secret']) as unknown,
    })
    expect(read('告知另行申请', '').understood).toEqual({ is: 'unclear', candidates: [] })
  })
})
