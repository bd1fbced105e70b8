import { disagreements } from '../../facts/against-sums'
import type { Rule } from '../../engine/rule'

/**
 * 制发, 废止 and 现行有效 (also 保留, 继续有效) of 规章 and 规范性文件.
 * Fires: 拟保留规范性文件1件 with 现行有效 0; 制发规范性文件3件 with 2; 未制发规范性文件 with 1.
 * Silent: 备案审查规范性文件3件; 解读规范性文件2件; 规章制度5项; 拟废止2件, which is a plan.
 */
export const documents: Rule = {
  id: 'text.documents',
  description: '正文中制发、废止、现行有效的规章和规范性文件件数应当与表二一致。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；表二第二十条第（一）项',
  severities: ['warning'],
  check: (context) => disagreements(context, { about: (topic) => topic.startsWith('document.'), zero: true }),
}
