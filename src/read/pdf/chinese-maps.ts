import { fromBase64 } from '../../core/report/base64'

type Load = () => Promise<{ readonly default: string }>

/**
 * What tells the characters of Chinese fonts that are not embedded in a PDF, as older Word and WPS write it. Each is
 * loaded when a file asks for it; nothing is fetched from a site.
 */
const maps: Readonly<Record<string, Load>> = {
  'GB-EUC-H': () => import('pdfjs-dist/cmaps/GB-EUC-H.bcmap?url&inline'),
  'GBK-EUC-H': () => import('pdfjs-dist/cmaps/GBK-EUC-H.bcmap?url&inline'),
  'GBK-EUC-V': () => import('pdfjs-dist/cmaps/GBK-EUC-V.bcmap?url&inline'),
  // The larger map of GB 18030 gives every code of GBK the same character.
  'GBKp-EUC-H': () => import('pdfjs-dist/cmaps/GBK2K-H.bcmap?url&inline'),
  'GBK2K-H': () => import('pdfjs-dist/cmaps/GBK2K-H.bcmap?url&inline'),
  // All that the map of UCS-2 tells, and more: only ヸ and ヹ stand in the place of each other there. It is as large again.
  'UniGB-UCS2-H': () => import('pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap?url&inline'),
  'UniGB-UCS2-V': () => import('pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap?url&inline'),
  'UniGB-UTF16-H': () => import('pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap?url&inline'),
  'Adobe-GB1-UCS2': () => import('pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap?url&inline'),
}

/** Gives pdf.js the maps that it asks for, in the shape of its option `BinaryDataFactory`. */
export class ChineseMaps {
  /** @throws {Error} for a map of another language, without which pdf.js goes on as well as it can */
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const load = maps[filename.replace(/\.bcmap$/, '')]
    const address = load && (await load()).default
    const bytes = address && fromBase64(address.slice(address.indexOf(',') + 1))
    if (!bytes) throw new Error(`no map ${filename}`)
    return bytes
  }
}
