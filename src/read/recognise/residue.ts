import { hasChinese } from './normalise'

/** Marks that an extraction leaves in a text: [image: …], [bookmark: …]. */
// A bracket inside is part of a mark where it is closed; an open one ends the search, however many there are.
const marker = /\[(?:image|bookmark|图片)\s*[:：](?:[^\][\n]|\[[^\][\n]*\]){0,200}\]/gi

/** A text without the marks of an extraction. */
export function withoutMarkers(text: string): string {
  return text.includes('[') ? text.replace(marker, '') : text
}

/** Whether a text holds marks of an extraction. */
export function hasMarkers(text: string): boolean {
  return text.includes('[') && text.search(marker) >= 0
}

/** The marks of an extraction in a text, one after another. */
export function markersIn(text: string): string {
  return (text.match(marker) ?? []).join(' ')
}

/** Whether a text begins with the mark of a picture that was lost. */
export function beginsWithPictureMarker(text: string): boolean {
  return /^\s*\[(?:image|图片)\s*[:：]/i.test(text)
}

/**
 * Whether a line after the mark of a picture is what a text recognition made of the picture: no Chinese at all in a
 * Chinese report (seed 001). The clerk sees what was left out.
 */
export function isPictureGarbage(text: string): boolean {
  return text.trim() !== '' && !hasChinese(text)
}

/** Words of a site around a report: whole lines of them are no part of it (domain.md 7.4). */
const chrome: readonly RegExp[] = [
  /^当前位置[:：>\s]/,
  /^(您的位置|您所在的位置|您现在的位置|所在位置|位置)[:：]/,
  /^首页\s*[>＞»›/|-]/,
  /^[【[]?\s*(打印本?页?|关闭(窗口|本页)?|返回(顶部|首页|列表)?|收藏|分享到?[:：]?|纠错|我要纠错)\s*[\]】]?$/,
  /^[【[]?\s*打印(本页)?\s*[\]】]?\s*[|｜/]?\s*[【[]?\s*关闭(窗口|本页)?\s*[\]】]?$/,
  /^(浏览|阅读|访问|点击)(次数|量|数)?\s*[:：]?\s*\d*\s*次?$/,
  /^[【[]?\s*(字体|字号)\s*[:：]?\s*[[【]?\s*(大|小|A)/,
  /^(发布|发文|更新|成文)?(时间|日期)\s*[:：]\s*\d{4}[-年/.]/,
  /^(信息)?来源\s*[:：].{0,40}$/,
  /^(作者|责任编辑|编辑|索引号|信息索引号|发布机构)\s*[:：].{0,40}$/,
  /^(上一[篇条]|下一[篇条]|相关(链接|文章|稿件))\s*[:：]?/,
  /^扫一扫|^分享到|^无障碍|^视力保护色/,
  /^目\s*录$/,
  // A line of a table of contents: the title, a tab or dots, the page.
  /^(第?[一二三四五六七八九十]{1,2}[、.]|[（(][一二三四五六七八九十]{1,2}[）)]).{2,40}?(\t|[.．…·]{2}|\s{2})[\s.．…·]*\d{1,3}$/,
]

/** All of them at once. */
const anyChrome = new RegExp(chrome.map(({ source }) => `(?:${source})`).join('|'))

/** The number of a page, alone in its line: — 3 —, 第3页 共9页. */
const pageNumber = /^([-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}|第\s*\d{1,3}\s*页(\s*[,，/／]?\s*共\s*\d{1,3}\s*页)?)$/

/** What the line between a title and its text tells on most sites; one of them alone may be a word of the report. */
const published =
  /(^|[\s\u00a0|｜【[(（])((发布|发文|更新|成文)?(时间|日期)|(信息|文章|稿件)?来源|作者|(责任)?编辑|(浏览|阅读|访问|点击)(次数|量|数|率)?|字体|字号|索引号|发布机构|主题分类)\s*[:：]/g

/** Words that close a page below a report. */
const footer =
  /(版权所有|ICP备\s*\d|公网安备|网站标识码|^主办(单位)?[:：]|^承办(单位)?[:：]|^网站地图$|^技术支持[:：]|^关于我们$|^上一[篇条]|^下一[篇条]|^扫一扫|^相关(链接|文章|稿件)$)/

/** Whether a line is the site's and not the report's. */
export function isChrome(text: string): boolean {
  const line = text.trim()
  if (line.length > 160) return false
  if (anyChrome.test(line) || isPageNumber(line)) return true
  return !/[。；！？]/.test(line) && (line.match(published)?.length ?? 0) >= 2
}

/** Whether a line is the number of a page and nothing else. */
export function isPageNumber(text: string): boolean {
  return pageNumber.test(text.trim())
}

/** Whether a line belongs to the foot of a page: the report ended before it. */
export function isFooter(text: string): boolean {
  const line = text.trim()
  return line.length <= 200 && footer.test(line)
}
