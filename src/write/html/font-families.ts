import type { FontSet, PageLayout } from '../layout/page-layout'

/** What stands in for a font of the standard on a computer that lacks it: Windows, macOS, then Linux desktops. */
const substitutes: Readonly<Record<keyof FontSet, readonly string[]>> = {
  title: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', 'STZhongsong', 'report-bold-song'],
  body: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '仿宋',
    'FangSong',
    '华文仿宋',
    'STFangsong',
    'FandolFang',
    'Noto Serif CJK SC',
    'SimSun',
  ],
  black: ['黑体', 'SimHei', 'Heiti SC', 'STHeiti', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei'],
  kai: [
    '楷体_GB2312',
    'KaiTi_GB2312',
    '楷体',
    'KaiTi',
    'Kaiti SC',
    'STKaiti',
    'FandolKai',
    'AR PL KaitiM GB',
    'AR PL UKai CN',
  ],
  song: ['宋体', 'SimSun', 'Songti SC', 'STSong', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  latin: [],
}

/** The font families of a layout as values of CSS, letters and digits in the layout's Latin font. */
export function fontFamilies(layout: PageLayout): Readonly<Record<keyof FontSet | 'table', string>> {
  const family = (role: keyof FontSet, first: string) =>
    ['report-latin', first, ...substitutes[role].filter((name) => name !== first)].map(cssString).join(',') +
    (role === 'black' ? ',sans-serif' : ',serif')
  const { fonts } = layout
  return {
    title: family('title', fonts.title),
    body: family('body', fonts.body),
    black: family('black', fonts.black),
    kai: family('kai', fonts.kai),
    song: family('song', fonts.song).replace('"report-latin",', ''),
    latin: cssString(fonts.latin),
    table: family(/仿宋|fang/i.test(layout.tableFont) ? 'body' : 'song', layout.tableFont),
  }
}

/**
 * Font faces made of installed fonts only. The Latin one holds ASCII alone: Chinese quotation marks, dashes and
 * ellipses, which Latin fonts have too, then come from the Chinese font, as in the Word file.
 */
export function fontFaces(layout: PageLayout): string {
  const latin = layout.fonts.latin
  const local = (...names: string[]) => names.map((name) => `local(${cssString(name)})`).join(',')
  return (
    `@font-face{font-family:report-latin;src:${local(latin, 'Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif')};` +
    'unicode-range:U+20-7E}' +
    `@font-face{font-family:report-latin;font-weight:bold;` +
    `src:${local(`${latin} Bold`, 'Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold')};unicode-range:U+20-7E}` +
    `@font-face{font-family:report-bold-song;` +
    `src:${local('Noto Serif CJK SC Bold', 'NotoSerifCJKsc-Bold', 'Source Han Serif SC Bold', 'SourceHanSerifSC-Bold')}}`
  )
}

/** A string of CSS. What could end the string or the style element is written as a code. */
function cssString(text: string): string {
  return `"${text.replace(/["\\<>&\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`
}
