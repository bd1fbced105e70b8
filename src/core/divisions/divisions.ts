import * as v from 'valibot'
import { memoizeByText } from '../memoize'

/**
 * The administrative divisions of the country from the county level up, as a value that is given to what needs it
 * (`templates/words/divisions.json`).
 */
export interface Divisions {
  readonly source: string
  /** The day as of which it holds, ISO. */
  readonly date: string
  /** All chains that end in a division of this name, from the province down: 鼓楼区 has several. */
  readonly chains: ReadonlyMap<string, readonly (readonly string[])[]>
}

const schema = v.object({
  source: v.string(),
  date: v.string(),
  /** Province, then prefecture ('' = directly under the province), then the counties, parted by a space. */
  provinces: v.record(v.string(), v.record(v.string(), v.string())),
})

/** Reads the list. @throws {Error} where the data is no such list, which is a bug of ours */
export function parseDivisions(data: unknown): Divisions {
  const { source, date, provinces } = v.parse(schema, data)
  const chains = new Map<string, (readonly string[])[]>()
  const add = (...chain: readonly string[]) => {
    const name = chain[chain.length - 1]!
    const known = chains.get(name)
    if (known) known.push(chain)
    else chains.set(name, [chain])
  }
  for (const [province, prefectures] of Object.entries(provinces)) {
    add(province)
    for (const [prefecture, counties] of Object.entries(prefectures)) {
      const above = prefecture === '' ? [province] : [province, prefecture]
      if (prefecture !== '') add(...above)
      for (const county of counties.split(' ')) if (county !== '') add(...above, county)
    }
  }
  return { source, date, chains }
}

/** The longest name of a division is 新疆生产建设… no more than so many characters. */
const longest = 15

/** The division whose name stands at this place of a text, the longest of several; undefined where none does. */
function divisionAt(text: string, at: number, { chains }: Divisions): string | undefined {
  for (let length = Math.min(longest, text.length - at); length >= 2; length--) {
    const name = text.slice(at, at + length)
    if (chains.has(name)) return name
  }
  return undefined
}

/** The divisions that stand one behind the other from a place of a text on: 山东省, 青岛市, 市南区. */
export function divisionsFrom(text: string, at: number, divisions: Divisions): readonly string[] {
  const name = divisionAt(text, at, divisions)
  return name === undefined ? [] : [name, ...divisionsFrom(text, at + name.length, divisions)]
}

/**
 * The chains to which an agency may belong by its name; empty where its place is not in the list. A city may be named
 * without 市 (威海临港经济技术开发区), and of a name that several divisions have, all may be meant.
 */
export const chainsOfAgency = memoizeByText((divisions: Divisions, agency: string): readonly (readonly string[])[] => {
  const plain = agency.replace(/\s+/g, '')
  const named = divisionsFrom(plain, 0, divisions)
  const last = named[named.length - 1]
  if (last !== undefined) return chainsThrough(named, divisions)
  const short = /^(..+?)(?=[^省市县区]{2,12}(?:开发区|高新区|新区|园区|示范区))/.exec(plain)?.[1]
  return short === undefined ? [] : (divisions.chains.get(`${short}市`) ?? [])
})

function chainsThrough(named: readonly string[], { chains }: Divisions): readonly (readonly string[])[] {
  const last = named[named.length - 1]!
  return (chains.get(last) ?? []).filter((chain) => named.every((name) => chain.includes(name)))
}

/** Whether a division is one of an agency's own: above it, or below it, or the same. */
export function isInChains(name: string, own: readonly (readonly string[])[], { chains }: Divisions): boolean {
  if (own.some((chain) => chain.includes(name))) return true
  const ends = new Set(own.map((chain) => chain[chain.length - 1]))
  return (chains.get(name) ?? []).some((chain) => chain.some((above) => ends.has(above)))
}
