/** Why two different names may be one agency. Only a person says that they are. */
export type Nearness = 'prefix' | 'suffix' | 'abbreviation' | 'typo'

/**
 * The name by which agencies are matched: without white space and with full-width brackets. Names that differ in more are
 * near at most.
 */
export function plainAgencyName(name: string): string {
  return name
    .replace(/[\s\u00a0\u2000-\u200d\u3000\ufeff]+/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
}

/** The places at the head of a name. 城市管理局 begins an office's name, and 市场监督管理局 does. */
const places =
  /^(?:[^省市县区州盟旗]{1,9}?(?:自治区|自治州|自治县|自治旗|开发区|高新区|新区|省|(?<!城)市|地区|盟|县|旗|(?<!社)区))+/
/** What ends a name, whatever the office does; a place by itself may stand for its government. */
const endings =
  /(?:(?:人民)?政府(?:办公[室厅])?|街道办事处|街道办|街道|管理委员会|管委会|办事处|委员会|办公[室厅]|[局委厅办部署处]|中心)$/

interface NameParts {
  readonly place: string
  readonly core: string
  readonly stem: string
}

function partsOf(plain: string): NameParts {
  const place = places.exec(plain)?.[0] ?? ''
  // 青禾县 by itself is its government, and no place in front of nothing.
  const core = plain.slice(place.length)
  if (core === '' || /^(?:人民)?政府/.test(core))
    return { place: '', core: plain, stem: plain.replace(endings, '') || plain }
  return { place, core, stem: core.replace(endings, '') || core }
}

/** The places at the head of an agency's name; '' where it names none, or is a place by itself. */
export function placesInName(name: string): string {
  return partsOf(plainAgencyName(name)).place
}

/** The words by which a text may speak of an agency: its name, the name without its place, a township's without its government. */
export function nameForms(name: string): readonly string[] {
  const plain = plainAgencyName(name)
  const { core, stem, place } = partsOf(plain)
  const ownPlace = /[镇乡]$|街道$/.test(stem) ? [stem] : /(?:镇|乡|街道)/.test(core) ? [core.replace(endings, '')] : []
  const forms = [plain, core, ...ownPlace, ...(place === '' ? [] : [place])]
  return [...new Set(forms)].filter(({ length }) => length >= 2).sort((a, b) => b.length - a.length)
}

/**
 * Why two names may mean one agency; undefined where nothing speaks for it, or where they are the same. Names that differ in
 * a number (第一分局, 第二分局) are two agencies, and so are short ones that differ in a character (民政局, 财政局).
 */
export function nearness(one: string, other: string): Nearness | undefined {
  const [a, b] = [plainAgencyName(one), plainAgencyName(other)]
  if (a === b || a === '' || b === '') return undefined
  const [first, second] = [partsOf(a), partsOf(b)]
  const samePlace =
    first.place === '' ||
    second.place === '' ||
    first.place.endsWith(second.place) ||
    second.place.endsWith(first.place)
  if (samePlace && first.core === second.core) return 'prefix'
  if (samePlace && first.stem === second.stem && first.stem.length >= 2) return 'suffix'
  if (numbersOf(a) !== numbersOf(b)) return undefined
  if (isTypo(first, second)) return 'typo'
  return samePlace && (isAbbreviation(first, second) || isAbbreviation(second, first)) ? 'abbreviation' : undefined
}

function numbersOf(name: string): string {
  return (name.match(/[一二三四五六七八九十\d]+/g) ?? []).join()
}

/** 发改委 of 发展和改革委员会: its characters in their order, the first and the last word the same. */
function isAbbreviation(short: NameParts, long: NameParts): boolean {
  if (short.stem.length < 2 || short.stem.length >= long.stem.length || short.stem[0] !== long.stem[0]) return false
  let at = -1
  for (const character of short.stem) {
    at = long.stem.indexOf(character, at + 1)
    if (at < 0) return false
  }
  const [mine, theirs] = [short, long].map(({ core, stem }) => core.slice(stem.length, stem.length + 1))
  return mine === theirs || mine === '' || theirs === ''
}

/** How many characters may differ in a name of such a length. */
const slips = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0)

function isTypo(a: NameParts, b: NameParts): boolean {
  const inPlace = a.place === '' || b.place === '' ? 0 : editDistance(a.place, b.place, 2)
  const inCore = isReordered(a.core, b.core) ? 1 : editDistance(a.core, b.core, 3)
  if (inPlace > slips(Math.min(a.place.length, b.place.length) + 1)) return false
  return inPlace + inCore <= 2 && inCore <= slips(Math.min(a.core.length, b.core.length))
}

/** 农村农业局 and 农业农村局. */
function isReordered(a: string, b: string): boolean {
  return a.length === b.length && a.length >= 4 && Array.from(a).sort().join('') === Array.from(b).sort().join('')
}

/** How many characters are put in, taken out, changed or changed places between two texts; `most` + 1 where more than that. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(row[j - 1]! + (same ? 0 : 1), row[j]! + 1, next[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1)
      next.push(least)
    }
    ;[before, row] = [row, next]
  }
  return Math.min(row[b.length]!, most + 1)
}

/** Why two names may be one, in words for the person who decides. */
export const nearnessWords: Readonly<Record<Nearness, string>> = {
  prefix: '只差地名前缀',
  suffix: '只差名称的结尾',
  abbreviation: '像是简称',
  typo: '只差一两个字',
}
