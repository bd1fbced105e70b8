import * as v from 'valibot'
import { cleanPicture } from '../../core/pictures/clean-picture'
import { fromBase64 } from '../../core/report/base64'
import { savedPicture } from '../../core/report/saved-report'
import { versionReasons, type VersionRecord } from './version-database'
import { putVersions, readVersions } from './version-storage'

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const hashes = v.array(hash)

/** The versions of a draft as they travel in a backup. Additive only, as every saved form. */
const packedSchema = v.object({
  versions: v.array(
    v.object({
      number: v.number(),
      at: v.number(),
      reason: v.picklist(versionReasons),
      name: v.exactOptional(v.string()),
      by: v.exactOptional(v.string()),
      tree: v.object({
        facts: hash,
        last: v.exactOptional(hash),
        opening: v.exactOptional(hashes),
        prose: v.record(v.string(), hashes),
        cells: v.record(v.string(), hash),
        pictures: v.record(v.string(), hash),
      }),
    }),
  ),
  texts: v.record(hash, v.string()),
  pictures: v.record(hash, v.object({ mime: v.string(), base64: v.string() })),
})

/** The versions of a draft for a backup; undefined where it has none. */
export async function packVersions(draft: string): Promise<v.InferOutput<typeof packedSchema> | undefined> {
  const { records, parts } = await readVersions(draft)
  if (records.length === 0) return undefined
  const texts: Record<string, string> = {}
  const pictures: Record<string, { mime: string; base64: string }> = {}
  for (const { hash, text, picture } of parts)
    if (text !== undefined) texts[hash] = text
    else if (picture) pictures[hash] = savedPicture(picture)
  const versions = records.map(({ draft: _, ...record }) => record) as unknown as v.InferOutput<
    typeof packedSchema
  >['versions']
  return { versions, texts, pictures }
}

/**
 * Keeps versions of a backup under a draft.
 * @throws {Error} where they are no versions, or there is no room
 */
export async function unpackVersions(draft: string, packed: unknown): Promise<void> {
  const { versions, texts, pictures } = v.parse(packedSchema, packed)
  await putVersions(draft, {
    records: versions.map((version): VersionRecord => ({ ...version, draft })),
    parts: [
      ...Object.entries(texts).map(([hash, text]) => ({ draft, hash, text })),
      ...Object.entries(pictures).flatMap(([hash, { mime, base64 }]) => {
        const bytes = fromBase64(base64)
        return bytes ? [{ draft, hash, picture: { mime, bytes: cleanPicture(bytes) } }] : []
      }),
    ],
  })
}
