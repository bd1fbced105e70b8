import type { VersionReason } from '../versions/version-database'

/** Why a version was made, as the list says it. */
export const reasonWords: Readonly<Record<VersionReason, string>> = {
  'first-change': '当天首次修改前',
  'before-import': '打开文件前',
  'before-many': '批量修改前',
  'before-restore': '恢复前',
  restored: '恢复历史版本后',
  export: '导出时',
  done: '标记完成时',
  named: '手动保存',
  published: '公布的原件',
}

/** What a version is named that was given out as 送审稿: named ones are never thinned out, and it is found by it again. */
export const reviewCopyName = '送审稿'
