import { strToU8 } from 'fflate'
import { withinRoot, xmlTokens } from './xml-tokens'

/** The parts of a Word file by path, in its order. */
export type PackageParts = Map<string, Uint8Array>

const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships/'
const contents = '[Content_Types].xml'
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

export function partText(parts: PackageParts, path: string): string | undefined {
  const bytes = parts.get(path)
  return bytes && new TextDecoder().decode(bytes).replace(/^\ufeff/, '')
}

interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** The path of the part that holds the text; undefined where the file names none. */
export function documentPath(parts: PackageParts): string | undefined {
  const found = relationships(partText(parts, '_rels/.rels')).find(({ type }) => type.endsWith('/officeDocument'))
  const path = found && resolved('', found.target)
  return path !== undefined && parts.has(path) ? path : undefined
}

/** The path of the part of comments, which is joined to the package where it has none yet. */
export function commentsPath(parts: PackageParts, document: string): string {
  const folder = document.slice(0, document.lastIndexOf('/') + 1)
  const path = `${folder}_rels/${document.slice(folder.length)}.rels`
  const text = partText(parts, path)
  const known = relationships(text)
  const found = known.find(({ type }) => type.endsWith('/comments'))
  if (found) return resolved(folder, found.target)
  const name = freeName((one) => parts.has(`${folder}${one}.xml`), 'comments')
  const id = freeName((one) => known.some((other) => other.id === one), 'rIdComments')
  const isStrict = known.some(({ type }) => type.startsWith(strict))
  const entry = `<Relationship Id="${id}" Type="${isStrict ? strict : transitional}comments" Target="${name}.xml"/>`
  const none = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
  parts.set(path, strToU8(withEntry(text ?? none, entry, 'Relationship')))
  const type = `<Override PartName="/${folder}${name}.xml" ContentType="${commentsType}"/>`
  parts.set(contents, strToU8(withEntry(partText(parts, contents) ?? '', type, 'Override')))
  return `${folder}${name}.xml`
}

function relationships(text: string | undefined): Relationship[] {
  if (text === undefined) return []
  return [...xmlTokens(text)].flatMap(({ kind, name, from, to }) => {
    if (kind === 'close' || !/(^|:)Relationship$/.test(name)) return []
    const tag = text.slice(from, to)
    const value = (attribute: string) => new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? ''
    return [{ id: value('Id'), type: value('Type'), target: value('Target') }]
  })
}

function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`
  const steps: string[] = []
  for (const step of path.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  return steps.join('/')
}

function freeName(isTaken: (name: string) => boolean, name: string): string {
  for (let count = 1; ; count++) {
    const tried = count === 1 ? name : `${name}${count}`
    if (!isTaken(tried)) return tried
  }
}

/** Puts an element in front of the end of the root, under the prefix that the root has. */
function withEntry(xml: string, entry: string, name: string): string {
  const root = [...xmlTokens(xml)].find(({ kind }) => kind !== 'text')
  const prefix = root?.name.includes(':') ? root.name.slice(0, root.name.indexOf(':') + 1) : ''
  return withinRoot(xml, entry.replace(`<${name}`, `<${prefix}${name}`))
}
