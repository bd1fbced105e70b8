import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** Lets files be dropped anywhere on the page; the ref is true while one hovers over it. */
export function useFileDrop(take: (files: File[]) => void): Ref<boolean> {
  const hovering = ref(false)
  let depth = 0

  const carriesFiles = (event: DragEvent): boolean => Array.from(event.dataTransfer?.types ?? []).includes('Files')
  function enter(event: DragEvent): void {
    if (!carriesFiles(event)) return
    event.preventDefault()
    depth++
    hovering.value = true
  }
  function over(event: DragEvent): void {
    if (carriesFiles(event)) event.preventDefault()
  }
  function leave(): void {
    depth = Math.max(0, depth - 1)
    if (depth === 0) hovering.value = false
  }
  function drop(event: DragEvent): void {
    if (!carriesFiles(event)) return
    event.preventDefault()
    depth = 0
    hovering.value = false
    take(Array.from(event.dataTransfer?.files ?? []))
  }

  onMounted(() => {
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('dragenter', enter)
    window.removeEventListener('dragover', over)
    window.removeEventListener('dragleave', leave)
    window.removeEventListener('drop', drop)
  })
  return hovering
}
