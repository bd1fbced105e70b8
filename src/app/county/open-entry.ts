import { inflateSync } from 'fflate'
import type { Dossier } from '../../core/report/report'
import { restore } from '../../core/report/saved-report'
import { formats } from '../../templates/formats'
import { readBody, readOriginal } from '../county-store/county-storage'

/** The report of a file as it was read or corrected; undefined where it is not kept. @throws {StoreError} */
export async function openEntry(file: string): Promise<Dossier | undefined> {
  const body = await readBody(file)
  if (!body) return undefined
  const pictures = new Map(body.pictures.map(({ key, mime, bytes }) => [key, { mime, bytes }]))
  return { ...restore(body.saved, formats), pictures }
}

/** The bytes of a file as they were taken; undefined where they were not kept. @throws {StoreError} */
export async function openOriginal(file: string): Promise<Uint8Array | undefined> {
  const packed = await readOriginal(file)
  return packed && (packed.deflated ? inflateSync(packed.bytes) : packed.bytes)
}
