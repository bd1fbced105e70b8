import { existsSync, readFileSync } from 'node:fs'

/** The five real reports as text; they are not part of the repository. */
export const seedNames = ['000', '001', '002', '003', '004'] as const
const folder = new URL('../../../../shared/seeds/', import.meta.url)

export const seedsPresent = existsSync(new URL('000.txt', folder))
if (!seedsPresent) console.warn('skipped: the real reports are not at ../shared/seeds')

export function seedBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`${name}.txt`, folder)))
}
