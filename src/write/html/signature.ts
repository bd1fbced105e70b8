import { plainText, type Block } from '../../core/document/document'
import { character } from '../docx/measures'
import { signaturePlace } from '../docx/signature-place'

/** Room to the right of the signature and of the date, in characters. */
export interface SignatureRoom {
  readonly signature: number
  readonly date: number
}

/** Where signature and date stand: as in the Word file. */
export function signatureRoom(blocks: readonly Block[], seal: boolean): SignatureRoom {
  const name = textOf(blocks, 'signature')
  const date = textOf(blocks, 'date')
  if (name === '') return { signature: 0, date: seal ? 4 : 2 }
  const place = signaturePlace(name, date, seal)
  const characters = (twips: number) => Math.round((twips / character) * 100) / 100
  return { signature: characters(place.name), date: characters(place.date) }
}

function textOf(blocks: readonly Block[], role: 'signature' | 'date'): string {
  for (const block of blocks) if (block.type === 'text' && block.role === role) return plainText(block.runs)
  return ''
}
