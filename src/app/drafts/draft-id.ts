/** A new name for a draft. `crypto.randomUUID` is absent on plain http and before Chromium 92, getRandomValues is not. */
export function newDraftId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9))
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0'))
    .join('')
    .slice(0, 14)
}
