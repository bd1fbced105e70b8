import type { Dossier, PictureFile } from '../../core/report/report'
import { restore, save } from '../../core/report/saved-report'
import { sha256 } from '../../core/report/sha256'
import { usedPictures } from '../../core/report/used-pictures'

/**
 * A version as the hashes of its parts: what two versions have in common is kept once. Numbers are a part for each
 * table, text a part for each block, last year's report one part, all the rest one.
 */
export interface VersionTree {
  readonly facts: string
  readonly last?: string
  readonly opening?: readonly string[]
  readonly prose: Readonly<Record<string, readonly string[]>>
  readonly cells: Readonly<Record<string, string>>
  /** Key in the report → hash. */
  readonly pictures: Readonly<Record<string, string>>
}

/** The parts of a version by their hashes. */
export interface VersionParts {
  readonly tree: VersionTree
  readonly texts: ReadonlyMap<string, string>
  readonly pictures: ReadonlyMap<string, PictureFile>
}

/** So many hexadecimal digits tell the parts of one report apart. */
const digits = 32
const encoder = new TextEncoder()

/** Takes a report apart. */
export function takeApart(dossier: Dossier): VersionParts {
  const texts = new Map<string, string>()
  const part = (value: unknown): string => {
    const text = JSON.stringify(value)
    const hash = sha256(encoder.encode(text)).slice(0, digits)
    texts.set(hash, text)
    return hash
  }
  const { report, last, ...others } = save({ ...dossier, pictures: new Map() })
  const { prose, cells, opening, ...facts } = report

  const tables: Record<string, Record<string, string>> = {}
  for (const [cell, text] of Object.entries(cells)) (tables[cell.split('/')[0]!] ??= {})[cell] = text
  const pictures = new Map<string, PictureFile>()
  const pictureHashes: Record<string, string> = {}
  for (const [key, file] of usedPictures(dossier.report, dossier.pictures)) {
    const hash = sha256(file.bytes).slice(0, digits)
    pictureHashes[key] = hash
    pictures.set(hash, file)
  }
  return {
    texts,
    pictures,
    tree: {
      facts: part({ ...others, report: facts }),
      ...(last ? { last: part(last) } : {}),
      ...(opening ? { opening: opening.map(part) } : {}),
      prose: Object.fromEntries(Object.entries(prose).map(([section, blocks]) => [section, blocks.map(part)])),
      cells: Object.fromEntries(Object.entries(tables).map(([table, own]) => [table, part(own)])),
      pictures: pictureHashes,
    },
  }
}

/** All hashes that a version needs. */
export function hashesOf({ facts, last, opening, prose, cells, pictures }: VersionTree): string[] {
  return [
    facts,
    ...(last === undefined ? [] : [last]),
    ...(opening ?? []),
    ...Object.values(prose).flat(),
    ...Object.values(cells),
    ...Object.values(pictures),
  ]
}

/**
 * Puts a report together again.
 * @throws {Error} where a part is missing or is no part of a report
 */
export function putTogether({ tree, texts, pictures }: VersionParts): Dossier {
  const part = (hash: string): unknown => {
    const text = texts.get(hash)
    if (text === undefined) throw new Error(`a part of the version is missing: ${hash}`)
    return JSON.parse(text)
  }
  const { report: facts, ...others } = part(tree.facts) as Record<string, unknown>
  const { last, opening } = tree
  const dossier = restore({
    ...others,
    ...(last === undefined ? {} : { last: part(last) }),
    report: {
      ...(facts as object),
      ...(opening ? { opening: opening.map(part) } : {}),
      prose: Object.fromEntries(Object.entries(tree.prose).map(([section, blocks]) => [section, blocks.map(part)])),
      cells: Object.assign({}, ...Object.values(tree.cells).map(part)) as Record<string, string>,
    },
  })
  const files = new Map<string, PictureFile>()
  for (const [key, hash] of Object.entries(tree.pictures)) {
    const file = pictures.get(hash)
    if (file) files.set(key, file)
  }
  return { ...dossier, pictures: files }
}
