import { findAll } from '../../engine/find-all'
import type { TextRule } from '../../engine/rule'
import { titleMeant } from '../../facts/known-documents'

/** The innermost title: 《…关于印发〈…格式〉的通知》 has one within another. */
const titled = /[《〈]([^《》〈〉\n]{6,40})[》〉]/g

/**
 * mark.document-name: the documents that every report cites are called by their names.
 * When: what stands in 《》 or 〈〉 differs by a few characters from the title of 条例, of the format or of the 管理办法 on
 * 信息处理费. Source: the documents themselves.
 * Fires: 《中华人民共和国信息公开条例》, 《中华人民共和国政府信息年度报告格式》.
 * Silent: 《条例》, 《政府信息公开条例》, 《山东省政府信息公开办法》; a doubled 政府 (`wording.W09`); 条列 (`wording.W24`).
 */
export const documentName: TextRule = {
  id: 'mark.document-name',
  description: '引用的文件要写准确的名称。',
  source: '国务院令第711号、国办公开办函〔2021〕30号、国办函〔2020〕109号（国家文件的名称）',
  severities: ['warning'],
  waitsFor: '《〈',
  *checkText({ text }) {
    for (const match of findAll(titled, text)) {
      const written = match[1] ?? ''
      const right = titleMeant(written)
      if (!right) continue
      const from = match.index + 1
      yield {
        message: `文件名称“${written.replace(/\s+/g, '')}”应为“${right}”。`,
        from,
        to: from + written.length,
        expected: right,
        replacement: right,
      }
    }
  },
}
