import { guessAgencyKind, isGovernment, placeOf } from '../../core/report/agency-kind'
import { plain } from './normalise'

/** Endings of bodies beside those that tell a kind: schools, hospitals, museums, federations, firms. */
const bodies =
  /(馆|所|社|学校|大学|学院|中学|小学|幼儿园|医院|法院|检察院|公司|集团|农场|林场|台|库|协会|联合会|[残妇文科侨]联|总工会|团委)$/

/** Words of a site, which ends as agencies do (网站, 首页). */
const site = /(网站?|门户|平台|专栏|频道|首页|年报|报告|公开|目录|指南)$/

/** Whether a line may be the name of an agency and nothing else. */
export function looksLikeAgency(line: string): boolean {
  const name = plain(line)
  if (name.length < 3 || name.length > 40 || /[。;,!?:"、\d]/.test(name) || site.test(name)) return false
  return !/^(本|无|没有|暂无|我|该)/.test(name) && (guessAgencyKind(name) !== 'other' || bodies.test(name))
}

/**
 * The name of the agency by its title and its signature. A place by itself (河阳县2022年…) is the government of the place:
 * as the signature names it, else 人民政府.
 */
export function agencyName(titled: string, signed: string | undefined): string {
  if (titled === '') return signed ?? ''
  if (!isGovernment(titled)) {
    const committee = signed !== undefined && isGovernment(signed) && plain(placeOf(signed)) === plain(titled)
    // 滨海新区, signed by 滨海新区人民政府, is a district. 民政局, signed by 河阳县民政局, is known by its whole name.
    return signed !== undefined && (committee || (!hasPlace(titled) && isLonger(signed, titled))) ? signed : titled
  }
  if (placeOf(titled) !== plainName(titled) || plain(signed ?? '') === plain(titled)) return titled
  const place = signed !== undefined && isLonger(bodyOf(signed), plain(titled)) ? bodyOf(signed) : plainName(titled)
  return `${place}${/(盟|地区)$/.test(place) ? '行政公署' : '人民政府'}`
}

/**
 * Whether a signature is the agency's own: its name in full or shorter; of a government its office too, which signs for
 * it. The office itself is not signed for by its government.
 */
export function signsFor(signed: string, agency: string): boolean {
  const [name, own] = [plain(signed), plain(agency)]
  if (name === own || own.endsWith(name) || isLonger(name, own)) return true
  const governs = isGovernment(agency) || guessAgencyKind(agency) === 'committee'
  return governs && samePlace(bodyOf(signed), bodyOf(agency))
}

/** A name without what makes it the government or the committee of a place, or the office of one. */
function bodyOf(name: string): string {
  return plainName(name)
    .replace(/(?:党政|党政综合|综合)?(?:办公厅|办公室|办)$/, '')
    .replace(/(?:人民政府|政府|行政公署|行署|管理委员会|管委会)$/, '')
}

/** The same place, in full, with the names above it or in the short form of an autonomous one (云岭州: 云岭彝族自治州). */
function samePlace(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  return a.endsWith(b) || b.endsWith(a) || isShortForm(a, b) || isShortForm(b, a)
}

function isShortForm(short: string, long: string): boolean {
  const stem = short.slice(0, -1)
  return (
    stem.length >= 2 &&
    long.startsWith(stem) &&
    long.slice(-1) === short.slice(-1) &&
    /族(自治)?$/.test(long.slice(stem.length, -1))
  )
}

function isLonger(name: string, end: string): boolean {
  return name.length > end.length && name.endsWith(end)
}

function hasPlace(name: string): boolean {
  return /[省市县区州旗盟镇乡]/.test(name) || /^(国家|中国|中华)/.test(name)
}

function plainName(name: string): string {
  return name.replace(/[\s\u00a0\u3000]+/g, '').replace(/[（(]?本级[)）]?$/, '')
}
