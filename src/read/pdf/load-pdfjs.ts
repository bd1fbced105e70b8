/** What pdf.js looks for when it is loaded, for drawing pages, which is not done here. */
const drawing = ['DOMMatrix', 'ImageData', 'Path2D'] as const

type Platform = {
  console?: { warn: (...words: unknown[]) => void }
  document?: unknown
  postMessage?: unknown
  window?: unknown
} & Partial<Record<(typeof drawing)[number], unknown>>

/**
 * Loads pdf.js, where it is needed only: it is larger than the whole program. Both its halves run on the thread of the
 * caller, which in a browser is the worker that reads files. Outside a browser it finds no canvas, which it does not need
 * for reading: it gets empty classes, and its warning is not shown.
 */
export async function loadPdfjs() {
  const platform = globalThis as Platform
  for (const name of drawing) platform[name] ??= class {}
  const warn = platform.console?.warn
  if (platform.console) platform.console.warn = () => undefined
  // In a worker its second half would take the worker for its own, and its messages too; a window keeps it from that.
  const inWorker = platform.document === undefined && platform.postMessage !== undefined
  if (inWorker) platform.window = {}
  try {
    return await import('./pdfjs-halves')
  } finally {
    if (inWorker) delete platform.window
    if (platform.console && warn) platform.console.warn = warn
  }
}
