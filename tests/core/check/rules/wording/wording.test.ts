import { describe, expect, it } from 'vitest'
import { wordingRules } from '../../../../../src/core/check/rules/wording/index'
import entries from '../../../../../src/core/check/rules/wording/wording-rules.json'
import { findingsOf, foundOn, overviewWith } from '../sound-report'

/** By rule: sentences in which it fires (with the sentence as mended, where it is), and sentences in which it must not. */
const examples: Readonly<
  Record<string, { fires: readonly (string | readonly [string, string])[]; silent: readonly string[] }>
> = {
  W01: {
    fires: [
      ['截止2021年底，共公开信息20条。', '截至2021年底，共公开信息20条。'],
      ['截止到目前，运行平稳。', '截至到目前，运行平稳。'],
    ],
    silent: ['截止日期为12月31日。', '截至2021年底，共公开信息20条。'],
  },
  W02: { fires: [['公开其它信息20条。', '公开其他信息20条。']], silent: ['公开其他信息20条。'] },
  W03: { fires: [['维护帐号3个。', '维护账号3个。']], silent: ['搭建帐篷3顶。', '维护账号3个。'] },
  W04: {
    fires: ['通过意见箱反应问题。', '群众可以反应情况。'],
    silent: ['群众反应良好，问题反应迅速处置。', '反映问题。'],
  },
  W05: { fires: [['将公开做为重点。', '将公开作为重点。']], silent: ['将公开作为重点。', '把它看做为民服务的抓手。'] },
  W06: { fires: ['既使任务繁重，也按时完成。', '既便任务繁重，也按时完成。'], silent: ['即使任务繁重，也按时完成。'] },
  W07: { fires: [['落实工作布署。', '落实工作部署。']], silent: ['落实工作部署。'] },
  W08: {
    fires: ['群众关心的的信息。', '解决了了问题。', '属于过程性性信息。'],
    silent: ['有目的的开展，的的确确有效。', '为了了解情况。'],
  },
  W09: {
    fires: [
      ['区政府政府对外公布清单。', '区政府对外公布清单。'],
      ['依据《中华人民共和国政府政府信息公开条例》。', '依据《中华人民共和国政府信息公开条例》。'],
    ],
    silent: ['人民政府政府信息公开工作。', '区政府政府网站。'],
  },
  W10: { fires: [['推进，府信息公开工作。', '推进，政府信息公开工作。']], silent: ['推进政府信息公开工作。'] },
  W11: { fires: [['所属事业单3家。', '所属事业单位3家。']], silent: ['所属事业单位3家。', '事业单元。'] },
  W12: {
    fires: [
      ['国务院令711号公布。', '国务院令第711号公布。'],
      ['国务院令 711 号公布。', '国务院令第711 号公布。'],
    ],
    silent: ['国务院令第711号公布。'],
  },
  W13: {
    fires: [['坚持公开为原则，不公开为例外。', '坚持公开为常态、不公开为例外。']],
    silent: ['坚持公开为常态、不公开为例外。'],
  },
  W14: { fires: [['国务院令第492号公布。', '国务院令第711号公布。']], silent: ['国务院令第711号公布。'] },
  W17: {
    fires: [['规范已申请公开办理。', '规范依申请公开办理。']],
    silent: ['可以申请公开渠道多样。', '已申请公开的信息。'],
  },
  W18: { fires: [['转结下年度办理2件。', '结转下年度办理2件。']], silent: ['结转下年度办理2件。'] },
  W19: { fires: ['属于三类内部事物信息。', '属于四类过程信息。'], silent: ['属于三类内部事务信息、四类过程性信息。'] },
  W20: {
    fires: [['收取政府信息公开申请5件。', '收到政府信息公开申请5件。']],
    silent: ['收取费用，处理申请5件。', '未收取信息处理费。'],
  },
  W21: { fires: ['按照贵局要求办理。', '按照贵单位《通知》办理。'], silent: ['尊贵办理。', '贵办事处。'] },
  W22: { fires: ['宣布规范性文件18件。'], silent: ['宣布失效规范性文件3件。', '宣布废止规范性文件18件。'] },
  W23: { fires: ['取计于民、用计于民。'], silent: ['问计于民。'] },
  W24: {
    fires: ['成立领导小姐。', '涉秘信息不公开。', '登陆网站查询。', '工作己经完成。'],
    silent: ['成立领导小组。', '以经济建设为中心。', '人权利清单。', '登陆作战。'],
  },
  W25: { fires: ['加强学习，，加强培训。', '加强学习。。'], silent: ['加强学习，加强培训……'] },
  W28: {
    fires: ['共收到申请3项，其中，主动公开2件。', '收到申请 12 件，均已答复，其中：主动公开 5 件。'],
    silent: ['收到申请3件，其中予以公开2件。', '主动公开信息20条，其中政策2件。'],
  },
  W29: {
    fires: [
      ['保障公民、法人和其他组织依法获取政府信息的权力。', '保障公民、法人和其他组织依法获取政府信息的权利。'],
      ['切实维护公民的合法权力。', '切实维护公民的合法权利。'],
      ['保障公民的知情权力和监督权。', '保障公民的知情权利和监督权。'],
      ['引导公民行使公民监督政府的权力。', '引导公民行使公民监督政府的权利。'],
      ['让每位公民享有公民应有的权力。', '让每位公民享有公民应有的权利。'],
      ['充分保障公民依法申请公开的权力，回应关切。', '充分保障公民依法申请公开的权利，回应关切。'],
      ['维护公民的各项权力。', '维护公民的各项权利。'],
      ['保护公民获取信息的权力。', '保护公民获取信息的权利。'],
      ['保障公民和企业平等获取信息的权力。', '保障公民和企业平等获取信息的权利。'],
      ['依法行使公民的权力。', '依法行使公民的权利。'],
    ],
    silent: [
      '规范权力公开透明运行。',
      '保障公民、法人和其他组织依法获取政府信息的权利。',
      '依法行使行政权力。',
      '保障公民的知情权，规范权力运行。',
      '维护公民合法权益，推进权力清单公开。',
      '保障公民对行政机关的权力监督。',
      '保障公民监督行政权力的权利。',
      '公开权力事项32项，维护公民的利益。',
      '让权力在阳光下运行，保障公民参与。',
      '维护公民的权利，晒出部门的权力。',
      '行使公共权力，接受公民的监督。',
    ],
  },
}

const only = (line: string) => foundOn({ overview: overviewWith(line) }).filter((one) => one.startsWith('wording.'))

for (const rule of wordingRules) {
  const id = rule.id.replace('wording.', '')
  describe(rule.id, () => {
    const { fires, silent } = examples[id] ?? { fires: [], silent: [] }

    it('has examples, and says what and why in Chinese', () => {
      expect(fires.length).toBeGreaterThan(0)
      expect(silent.length).toBeGreaterThan(0)
      expect(rule.description).toMatch(/^[^a-zA-Z]+$/)
      expect(rule.source).not.toBe('')
    })

    it.each(fires.map((one) => (typeof one === 'string' ? [one, undefined] : one)))('fires on %s', (line, right) => {
      expect(only(line)).toEqual([`${rule.id} ${rule.severities[0]}`])
      const found = findingsOf({ overview: overviewWith(line) }).find((one) => one.rule === rule.id)
      const edit = found?.fix?.edits[0]
      const after = edit?.set === 'text' ? line.slice(0, edit.from) + edit.text + line.slice(edit.to) : undefined
      expect(after).toBe(right)
      expect(found?.message).not.toMatch(/undefined|\(|\)/)
    })

    it.each(silent)('is silent on %s', (line) => expect(only(line)).toEqual([]))
  })
}

describe('wording-rules.json', () => {
  it('has 29 entries, of which four are reported by other rules', () => {
    expect(entries).toHaveLength(29)
    expect(wordingRules).toHaveLength(25)
    expect(wordingRules.some((rule) => ['W15', 'W16', 'W26', 'W27'].some((id) => rule.id.endsWith(id)))).toBe(false)
  })

  it('offers a fix exactly where the entry says so', () => {
    for (const entry of entries) {
      const example = examples[entry.id]?.fires.some((one) => typeof one !== 'string')
      if (!entry.reportedAs) expect(Boolean(example), entry.id).toBe(Boolean(entry.fix))
    }
  })

  it('never hides a match behind the words that stand near it', () => {
    for (const entry of entries) {
      const near = 'near' in entry ? entry.near : undefined
      for (const one of examples[entry.id]?.fires ?? []) {
        const line = typeof one === 'string' ? one : one[0]
        expect(!near || near.some((word) => line.includes(word)), `${entry.id} ${line}`).toBe(true)
      }
      if (near && /^[^[\\(?]+$/.test(entry.re))
        for (const word of entry.re.split('|'))
          expect(
            near.some((part) => word.includes(part)),
            word,
          ).toBe(true)
    }
  })
})
