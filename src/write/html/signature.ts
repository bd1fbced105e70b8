import { plainText, type Block } from '../../core/document/document'
import { character, textArea } from '../layout/measures'
import { signaturePlace } from '../layout/signature-place'

/** Room to the right of the signature and of the date, in characters. */
export interface SignatureRoom {
  readonly signature: number
  readonly date: number
  /**
   * Where the page is as wide as Word's or can be measured from its right edge: how far from it the date begins, under
   * a name that is not shorter. Its digits' width differs from font to font, so its end says less.
   */
  readonly dateBegins?: number
}

/** Where signature and date stand: as in the Word file. */
export function signatureRoom(blocks: readonly Block[], seal: boolean): SignatureRoom {
  const name = textOf(blocks, 'signature')
  const date = textOf(blocks, 'date')
  if (name === '') return { signature: 0, date: seal ? 4 : 2 }
  const place = signaturePlace(name, date, seal)
  const characters = (twips: number) => Math.round((twips / character) * 100) / 100
  const room = { signature: characters(place.name), date: characters(place.date) }
  return place.dateFromLeft === undefined
    ? room
    : { ...room, dateBegins: characters(textArea.width - place.dateFromLeft) }
}

function textOf(blocks: readonly Block[], role: 'signature' | 'date'): string {
  for (const block of blocks) if (block.type === 'text' && block.role === role) return plainText(block.runs)
  return ''
}
