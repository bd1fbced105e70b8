/** The name of this computer or its user, for versions and copies: given freely, kept in this browser, never asked for. */
const key = 'nianbao:computer'

export function computerName(): string {
  try {
    return localStorage.getItem(key)?.trim() ?? ''
  } catch {
    return ''
  }
}

/** Notes the name; an empty one takes it away. */
export function nameComputer(name: string): void {
  try {
    if (name.trim() === '') localStorage.removeItem(key)
    else localStorage.setItem(key, name.trim())
  } catch {
    // Refused: versions go without a name.
  }
}
