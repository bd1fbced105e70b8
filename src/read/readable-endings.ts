/** The endings of files that can be read, for the dialog that opens a file. Apart from the readers, which load later. */
export const readableEndings: readonly string[] = [
  '.docx',
  '.doc',
  '.wps',
  '.odt',
  '.xlsx',
  '.xlsm',
  '.ods',
  '.html',
  '.htm',
  '.mht',
  '.mhtml',
  '.json',
  '.pdf',
  '.txt',
]
