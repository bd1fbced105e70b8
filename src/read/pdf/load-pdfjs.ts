/** What pdf.js looks for when it is loaded, for drawing pages, which is not done here. */
const drawing = ['DOMMatrix', 'ImageData', 'Path2D'] as const

type Platform = { console?: { warn: (...words: unknown[]) => void } } & Partial<
  Record<(typeof drawing)[number], unknown>
>

/**
 * Loads pdf.js, where it is needed only: it is larger than the whole program. It runs on the thread of the program, as
 * browsers refuse it one of its own when the program was opened as a file. Outside a browser it finds no canvas, which it
 * does not need for reading: it gets empty classes, and its warning is not shown.
 */
export async function loadPdfjs() {
  const platform = globalThis as Platform
  for (const name of drawing) platform[name] ??= class {}
  const warn = platform.console?.warn
  if (platform.console) platform.console.warn = () => undefined
  try {
    const [pdfjs] = await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs'),
      import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
    ])
    return pdfjs
  } finally {
    if (platform.console && warn) platform.console.warn = warn
  }
}
