import { ref } from 'vue'
import { readNote, writeNote } from '../storage/local-notes'

const key = 'nianbao:keys'
/** What the note says when the clerk has said so. */
const known = 'known'
/** After so many uses the keys are known. */
const enough = 3

/** Whether the keys of the tables are told at their foot; one for the window, because it is the clerk who learns them. */
export const tellsKeys = ref(stillLearning())

/** Whether this computer has keys to tell of: a telephone or a tablet is touched. */
export const hasKeys = typeof matchMedia !== 'function' || !matchMedia('(hover: none) and (pointer: coarse)').matches

function stillLearning(): boolean {
  const note = readNote(key)
  return note !== known && Number(note ?? 0) < enough
}

let counted = false
/** A number was typed into a table: one use for each time the program is opened. What is shown goes on until then. */
export function noteUse(): void {
  if (counted) return
  counted = true
  const note = readNote(key)
  if (note !== known) writeNote(key, String(Number(note ?? 0) + 1))
}

/** The clerk knows the keys. */
export function keysAreKnown(): void {
  writeNote(key, known)
  tellsKeys.value = false
}

/** The help brings them back. */
export function tellKeysAgain(): void {
  writeNote(key, undefined)
  counted = false
  tellsKeys.value = true
}
