/** A character map of Adobe as a data address, which the build makes of the file. */
declare module '*.bcmap?url&inline' {
  const address: string
  export default address
}

/** The reading half of pdf.js, which announces itself to the other half when it is loaded. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { initializeFromPort(port: unknown): void }
}
