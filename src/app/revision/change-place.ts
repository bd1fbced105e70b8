import { cellWords, sectionWords } from '../../core/check/words/place-words'
import type { RevisionChange } from '../../core/compare/revision'
import type { Template } from '../../core/template/template'

/** Where something was changed, in words: row and column, the section, or the field. */
export function changePlace(change: RevisionChange, template: Template): string {
  switch (change.kind) {
    case 'cell':
      return cellWords(change.cell, template)
    case 'title':
      return '标题'
    case 'signed':
      return '成文日期'
    case 'added':
      return `${sectionWords(change.section, template)}：增加一段`
    case 'removed':
      return `${sectionWords(change.section, template)}：删去一段`
    case 'sentence':
      return sectionWords(change.section, template)
  }
}
