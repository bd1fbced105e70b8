import { sectionHeading, type Template } from '../../core/template/template'
import type { PageId } from './page-id'

const pageNames: Partial<Record<PageId, string>> = {
  basics: '基本信息',
  register: '从台账生成',
  versions: '历史版本',
  compare: '与上年对照',
  check: '检查',
  export: '导出',
}

/** The name of a page as the task list has it. */
export function pageWords(page: PageId, template: Template): string {
  const section = template.sections.find(({ id }) => id === page)
  return section ? sectionHeading(section) : (pageNames[page] ?? '其他')
}
