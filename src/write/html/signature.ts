import { plainText, type Block } from '../../core/document/document'
import { textWidth } from '../docx/measures'

/** Room to the right of the signature and of the date, in characters. */
export interface SignaturePlace {
  readonly signature: number
  readonly date: number
}

/**
 * Where signature and date stand (GB/T 9704-2012). Without a seal (7.3.5.2) the signature leaves two characters, and the
 * date begins two characters after the signature does; a date that is longer leaves two itself. With a seal (7.3.5.1)
 * the date leaves four, and the signature is centred on it.
 */
export function signaturePlace(blocks: readonly Block[], seal: boolean): SignaturePlace {
  const name = widthOf(blocks, 'signature')
  const date = widthOf(blocks, 'date')
  if (seal) return { signature: Math.max(0, 4 + (date - name) / 2), date: 4 }
  if (name === 0) return { signature: 2, date: 2 }
  return date > name ? { signature: 4 + date - name, date: 2 } : { signature: 2, date: name - date }
}

function widthOf(blocks: readonly Block[], role: 'signature' | 'date'): number {
  for (const block of blocks) if (block.type === 'text' && block.role === role) return textWidth(plainText(block.runs))
  return 0
}
