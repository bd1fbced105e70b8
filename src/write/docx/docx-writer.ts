import type { Writer } from '../writer'

/**
 * Makes the Word file in the layout of GB/T 9704-2012. The part that does the work is large and loads when the first
 * file is made; `loadDocx` loads it ahead.
 */
export const docxWriter: Writer<'layout' | 'review'> = {
  format: 'docx',
  label: 'Word 文件',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  options: ['layout', 'review'],
  async write(document, options = {}) {
    const { writeDocx } = await loadDocx()
    return writeDocx(document, options)
  },
}

/** Loads the code that makes Word files, e.g. while the browser is idle. */
export function loadDocx(): Promise<typeof import('./write-docx')> {
  return import('./write-docx')
}
