/** A file dropped beside its target must not take the page away: browsers would open it in place of the program. */
export function refuseStrayDrops(): void {
  const stay = (event: DragEvent): void => {
    if (event.defaultPrevented || !Array.from(event.dataTransfer?.types ?? []).includes('Files')) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
  }
  window.addEventListener('dragover', stay)
  window.addEventListener('drop', stay)
}
