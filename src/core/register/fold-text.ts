/** Marks that stand inside words and part nothing: spaces, quotation marks, 、between the items of one phrase. */
const silent = /[\s\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060\u3000\ufeff“”„"‘’'《》、·*＊]/
/** Numbers before an item, which are no part of it: （三）, 3., 五、 */
const itemNumber = /^\s*(?:第?[一二三四五六七八九十]{1,3}、|\d{1,2}[、.)](?!\d)|[①-⑳])/

/** A text of a register as it is compared, and where its parts begin. */
export interface FoldedText {
  /** Without spaces and marks, in half width and small letters. */
  readonly text: string
  /** The parts that marks divide (其他处理-其他), as places in `text`. */
  readonly parts: readonly { readonly from: number; readonly to: number }[]
}

/** Folds a text of a register: what differs only in spaces, marks, width and numbers before it is the same. */
export function foldParts(text: string): FoldedText {
  let folded = ''
  const parts: { from: number; to: number }[] = []
  let from = 0
  const end = () => {
    if (folded.length > from) parts.push({ from, to: folded.length })
    from = folded.length
  }
  for (const char of halfWidth(text).replace(itemNumber, '\n')) {
    if (char === '\n') end()
    else if (silent.test(char)) continue
    else if (/[\p{L}\p{N}√✓✔×✗╳]/u.test(char)) folded += char
    else end()
  }
  end()
  return { text: folded, parts }
}

/** A text in which there is nothing to fold: most values of a register. */
const plain = /^[\u4e00-\u9fffa-z][\u4e00-\u9fffa-z0-9]*$/

/** A text as it is compared with others: 　申请人类型（必填）: is 申请人类型必填. */
export function foldText(text: string): string {
  return plain.test(text) ? text : foldParts(text).text
}

function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replace(/其它/g, '其他')
}
