import { readNote, writeNote } from '../storage/local-notes'

/** The name of this computer or its user, for versions and copies: given freely, kept in this browser, never asked for. */
const key = 'nianbao:computer'

export const computerName = (): string => readNote(key)?.trim() ?? ''

/** Notes the name; an empty one takes it away. */
export const nameComputer = (name: string): void => writeNote(key, name.trim() || undefined)
