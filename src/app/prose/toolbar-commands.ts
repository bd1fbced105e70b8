import { toggleMark } from '@tiptap/pm/commands'
import type { Command } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import { proseSchema } from './prose-schema'
import type { Action } from './ProseToolbar.vue'

/** What the buttons of the toolbar do that are commands of the editor itself. */
export const toolbarCommands: Partial<Record<Action, Command>> = {
  bold: toggleMark(proseSchema.marks.bold),
  'row-add': addRowAfter,
  'row-delete': deleteRow,
  'column-add': addColumnAfter,
  'column-delete': deleteColumn,
  merge: mergeCells,
  split: splitCell,
  header: toggleHeaderRow,
  'table-delete': deleteTable,
}
