/** A part of an agency's name by which its text may speak of it. */
export interface NamePart {
  readonly text: string
  /** The full name: long enough to tell a missing character too. */
  readonly whole: boolean
  /** Both halves of it: where the text differs from the name by one character, one of them is intact. */
  readonly halves: readonly [string, string]
}

function namePart(text: string, whole: boolean): NamePart {
  const middle = Math.floor(text.length / 2)
  return { text, whole, halves: [text.slice(0, middle), text.slice(middle)] }
}

/** 城市管理局, 城乡建设局 and 城镇 begin an office's name, not a place's. */
const place =
  /^([\u4e00-\u9fff]{1,12}?(?:自治区|自治州|街道|开发区|高新区|省|(?<!城)市|地区|盟|县|旗|区|(?<!城)镇|(?<!城)乡|苏木))/
const ownPlace = /(?:镇|乡|街道|苏木)$/
/** Names of offices that every place has. */
const common = /^(?:人民政府|办公室|管理委员会|管委会|街道办事处|办事处|人民政府办公室|办公厅)$/

/**
 * The parts of a name that are worth looking for: a township's own name (蒿山镇), the office without its place where it
 * has five characters or more (工业和信息化局), and the full name.
 */
export function nameParts(name: string): NamePart[] {
  const { places, office: rest } = placesAndOffice(name)
  const parts: NamePart[] = []
  const own = places[places.length - 1]
  if (own && own.length >= 3 && ownPlace.test(own) && (rest === '' || common.test(rest)))
    parts.push(namePart(own, false))
  if (rest.length >= 5 && rest !== name && !common.test(rest)) parts.push(namePart(rest, false))
  if (name.length >= 6) parts.push(namePart(name, true))
  return parts
}

/** The places at the beginning of a name, from the outside in, and what is left of it: 临澜市, 青屿区 and 民政局. */
export function placesAndOffice(name: string): { readonly places: readonly string[]; readonly office: string } {
  const places: string[] = []
  let office = name
  for (let match = place.exec(office); match?.[1]; match = place.exec(office)) {
    places.push(match[1])
    office = office.slice(match[1].length)
  }
  return { places, office }
}
