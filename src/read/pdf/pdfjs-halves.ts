/** What reading takes of pdf.js; a bundler leaves out the rest (see also `scripts/slim-pdfjs.mjs`). */
export { getDocument, OPS, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
export { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
