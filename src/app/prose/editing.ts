import { baseKeymap, chainCommands, splitBlock, toggleMark } from '@tiptap/pm/commands'
import { dropCursor } from '@tiptap/pm/dropcursor'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { history, redo, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { Selection, TextSelection, type Command, type Plugin } from '@tiptap/pm/state'
import { goToNextCell, isInTable, tableEditing } from '@tiptap/pm/tables'
import { findingMarks, ledMark } from './finding-marks'
import { headingLevel } from './heading-number'
import { lastYearMarks } from './last-year-marks'
import { proseSchema } from './prose-schema'
import { printedText } from './prose-span'

const { nodes, marks } = proseSchema

/** What the editor of a section can do, the keys of an ordinary word processor included. */
export function editingPlugins(): Plugin[] {
  return [
    keymap({
      Enter: chainCommands(leaveCell, headingByNumber),
      'Shift-Enter': splitBlock,
      'Mod-b': toggleMark(marks.bold),
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      Tab: nextCell(1),
      'Shift-Tab': nextCell(-1),
      Backspace: plainAtStart,
    }),
    keymap(baseKeymap),
    history(),
    dropCursor(),
    gapCursor(),
    tableEditing(),
    findingMarks(),
    ledMark(),
    lastYearMarks(),
  ]
}

/** Tab moves inside a table only: everywhere else it leaves the editor, as on any page. */
function nextCell(direction: 1 | -1): Command {
  return (state, dispatch, view) => isInTable(state) && goToNextCell(direction)(state, dispatch, view)
}

/** A cell holds one paragraph: Enter goes to the next cell, and out of the table at its end. */
const leaveCell: Command = (state, dispatch) => {
  if (!isInTable(state)) return false
  if (goToNextCell(1)(state, dispatch)) return true
  const { $head } = state.selection
  const after = $head.after(1)
  const next = Selection.findFrom(state.doc.resolve(after), 1, true)
  if (dispatch) {
    const tr = state.tr
    if (next) tr.setSelection(next)
    else tr.insert(after, nodes.paragraph.create()).setSelection(TextSelection.create(tr.doc, after + 1))
    dispatch(tr.scrollIntoView())
  }
  return true
}

/** Enter at the end of a line that is a heading by its number makes it one and begins a paragraph below. */
const headingByNumber: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const line = $from.parent
  if (!empty || line.type !== nodes.paragraph || $from.depth !== 1 || $from.parentOffset !== line.content.size)
    return false
  const level = headingLevel(printedText(line))
  if (level === undefined) return false
  if (dispatch) {
    const tr = state.tr.setBlockType($from.pos, $from.pos, nodes.heading, { level })
    tr.removeMark($from.start(), $from.end(), marks.bold)
    const after = tr.mapping.map($from.after())
    tr.insert(after, nodes.paragraph.create()).setSelection(TextSelection.create(tr.doc, after + 1))
    dispatch(tr.scrollIntoView())
  }
  return true
}

/** Backspace at the start of a heading makes it a paragraph before it joins anything. */
const plainAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || $from.parent.type !== nodes.heading) return false
  dispatch?.(state.tr.setBlockType($from.pos, $from.pos, nodes.paragraph))
  return true
}
