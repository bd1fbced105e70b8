import { bytesOfUtf16 } from '../bytes'
import type { Report } from '../report/report'
import { sha256 } from '../report/sha256'

/** SHA-256 of all that a report says; the order of its fields changes nothing. By it a silent change is seen. */
export function contentHash(report: Report): string {
  return sha256(bytesOfUtf16(stableText(report)))
}

/** JSON with the names of every object in order: the same data give the same text. */
export function stableText(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map((one) => stableText(one ?? null)).join(',')}]`
  if (typeof data !== 'object' || data === null) return JSON.stringify(data)
  let text = ''
  for (const name of Object.keys(data).sort()) {
    const value = (data as Readonly<Record<string, unknown>>)[name]
    if (value !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${stableText(value)}`
  }
  return `{${text}}`
}
