/** Signs of radicals for which Unicode gives no character, or not the simplified one. */
const radicals: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
  '⺁': '厂',
  '⺓': '幺',
  '⺝': '月',
  '⺩': '王',
  '⺫': '目',
  '⺬': '示',
  '⺰': '丝',
  '⺼': '肉',
  '⻊': '足',
  '⻑': '長',
  '⼾': '户',
  '⾭': '青',
}

/** Marks as vertical text writes them, and the dash of fonts that know no other. */
const marks: Readonly<Record<string, string>> = {
  '︐': '，',
  '︑': '、',
  '︒': '。',
  '︓': '：',
  '︔': '；',
  '︕': '！',
  '︖': '？',
  '︗': '〖',
  '︘': '〗',
  '︱': '—',
  '︵': '（',
  '︶': '）',
  '︹': '〔',
  '︺': '〕',
  '︻': '【',
  '︼': '】',
  '︽': '《',
  '︾': '》',
  '︿': '〈',
  '﹀': '〉',
  '﹁': '「',
  '﹂': '」',
  '―': '—',
}

const strange = /[\u2e80-\u2fdf\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe4f\u2015]/

/**
 * The text that was meant by what a printer wrote: its fonts put signs of radicals for characters (⻓ for 长) and marks
 * of vertical text for marks, and its justification spaces beside Chinese characters.
 */
export function meantText(text: string): string {
  const meant = (sign: string) => radicals[sign] ?? marks[sign] ?? sign.normalize('NFKC')
  const characters = strange.test(text) ? text.replace(new RegExp(strange, 'g'), meant) : text
  return characters.replace(/(?<=[\u2e80-\u9fff\uff00-\uffef])[^\S\n]+|[^\S\n]+(?=[\u2e80-\u9fff\uff00-\uffef])/g, '')
}
