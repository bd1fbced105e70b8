/** FMTID of the summary and the numbers of its properties ([MS-OLEPS] 2.25). */
const codePageProperty = 1
const titleProperty = 2
const narrowString = 0x1e
const wideString = 0x1f

/** Labels of TextDecoder for the code pages in which Chinese files are written. */
const codePages: Readonly<Record<number, string>> = { 936: 'gbk', 950: 'big5', 1252: 'windows-1252', 65001: 'utf-8' }

/**
 * The title among the properties of a file (stream \x05SummaryInformation, [MS-OLEPS] 2.21); "" where it has none. A
 * summary that is damaged is no reason not to read the file.
 */
export function summaryTitle(stream: Uint8Array | undefined): string {
  if (!stream) return ''
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  try {
    const set = view.getUint32(44, true)
    const count = Math.min(view.getUint32(set + 4, true), 100)
    const places = new Map<number, number>()
    for (let index = 0; index < count; index++)
      places.set(view.getUint32(set + 8 + index * 8, true), set + view.getUint32(set + 12 + index * 8, true))
    const title = places.get(titleProperty)
    const page = places.get(codePageProperty)
    if (title === undefined) return ''
    const codePage = page === undefined ? 1252 : view.getUint16(page + 4, true)
    return textAt(view, title, codePage)
      .replace(/\0[\s\S]*$/, '')
      .trim()
  } catch (error) {
    if (error instanceof RangeError) return ''
    throw error
  }
}

function textAt(view: DataView, at: number, codePage: number): string {
  const kind = view.getUint16(at, true)
  const length = view.getUint32(at + 4, true)
  if (length > 2000) return ''
  const bytes = (size: number) => new Uint8Array(view.buffer, view.byteOffset + at + 8, size)
  if (kind === wideString || (kind === narrowString && codePage === 1200))
    return new TextDecoder('utf-16le').decode(bytes(kind === wideString ? length * 2 : length))
  return kind === narrowString ? new TextDecoder(codePages[codePage] ?? 'gbk').decode(bytes(length)) : ''
}
