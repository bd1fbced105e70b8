/** What an agency calls itself behind 我, by the end of its own name; the first is the one to write. */
const byEnding: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:管理委员会|管委会)$/, ['管委会', '委', '区', '市']],
  [/(?:委员会|委)$/, ['委']],
  [/分局$/, ['分局', '局']],
  // A bureau was a commission before it was one, or is both by two name plates: 我委 is usual in reports of bureaus.
  [/局$/, ['局', '委']],
  [/办公厅$/, ['厅', '办公厅', '办']],
  [/厅$/, ['厅']],
  [/办公室$/, ['办', '办公室']],
  [/(?:街道|街道办事处|街道办)$/, ['街道', '办', '街道办', '办事处', '处']],
  [/镇(?:人民政府)?$/, ['镇']],
  [/(?:乡|民族乡)(?:人民政府)?$/, ['乡']],
  [/部$/, ['部']],
  [/署$/, ['署']],
  [/中心$/, ['中心']],
]

/** The words for agencies that 我 may stand before, the longer first. What may follow tells a verb (我办理) from one. */
const designation =
  /我(管委会|街道办|街道|办事处|办公[室厅]|分局|中心|局(?![限面势])|委(?![托派任屈])|厅|署|镇(?![定静])|乡(?![村镇亲])|部(?![门分署])|办(?![理结公事件了案好])|县)/g

/** A word by which a text speaks of its own agency. */
export interface Designation {
  /** 局 of 我局. */
  readonly word: string
  readonly from: number
  readonly to: number
}

/** What the agency calls itself behind 我; undefined where its name does not tell. */
export function ownWords(agency: string): readonly string[] | undefined {
  const name = agency.replace(/\s+/g, '')
  // A bureau that has a second name plate may be either of the two.
  if (/[（()）]/.test(name)) return undefined
  const found = byEnding.find(([ending]) => ending.test(name))?.[1]
  if (!found) return undefined
  // 我县 is right wherever the name does not say that the place is a district; 我市, 我区 may be the place above it.
  const isDistrict = /(?<![发新园校社景矿山库灾])区/.test(name) && !/[县旗]/.test(name)
  return isDistrict ? found : [...found, '县']
}

/** Every 我… of a text outside of quotation marks and titles. */
export function designationsIn(text: string): readonly Designation[] {
  if (!text.includes('我')) return []
  const plain = text.replace(/《[^《》]*》|“[^“”]*”|‘[^‘’]*’/g, (quoted) => '文'.repeat(quoted.length))
  return [...plain.matchAll(designation)]
    .filter(({ index }) => !/[自忘大小唯无]$/.test(plain.slice(0, index)))
    .map((match) => ({ word: match[1] ?? '', from: match.index, to: match.index + match[0].length }))
}
