import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * The formats of the folder that NIANBAO_FORMATS names, as the text of a JSON array: a build takes them in beside those
 * of templates/. Empty where the variable is not set. Throws where the folder or a file in it cannot be read.
 */
export function extraFormats(folder = process.env.NIANBAO_FORMATS) {
  if (!folder) return '[]'
  const names = readdirSync(resolve(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
  return JSON.stringify(names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}
