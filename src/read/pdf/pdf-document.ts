import { ReadError } from '../../core/read-error'
import type { ReadDocument } from '../reader'
export async function readPdf(_bytes: Uint8Array): Promise<ReadDocument> {
  throw new ReadError('unknown-format', 'PDF')
}
