import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/**
 * Lets files be dropped anywhere on the page; the ref is true while one hovers over it. Pictures are left to
 * the text that they are dropped on.
 */
export function useFileDrop(take: (files: File[], transfer: DataTransfer) => void): Ref<boolean> {
  const hovering = ref(false)
  let depth = 0

  function carriesReport({ dataTransfer }: DragEvent): boolean {
    if (!Array.from(dataTransfer?.types ?? []).includes('Files')) return false
    const files = Array.from(dataTransfer?.items ?? []).filter(({ kind }) => kind === 'file')
    return files.length === 0 || files.some(({ type }) => !type.startsWith('image/'))
  }
  function enter(event: DragEvent): void {
    if (!carriesReport(event)) return
    event.preventDefault()
    depth++
    hovering.value = true
  }
  function over(event: DragEvent): void {
    if (carriesReport(event)) event.preventDefault()
  }
  function leave(): void {
    depth = Math.max(0, depth - 1)
    if (depth === 0) hovering.value = false
  }
  function drop(event: DragEvent): void {
    depth = 0
    hovering.value = false
    if (!carriesReport(event)) return
    event.preventDefault()
    const { dataTransfer } = event
    if (dataTransfer) take(Array.from(dataTransfer.files), dataTransfer)
  }

  const listeners = { dragenter: enter, dragover: over, dragleave: leave, drop } as const
  onMounted(() => {
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener)
  })
  onBeforeUnmount(() => {
    for (const [name, listener] of Object.entries(listeners))
      window.removeEventListener(name, listener as EventListener)
  })
  return hovering
}
