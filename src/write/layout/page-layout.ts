/**
 * How the printed report looks where an office may deviate from GB/T 9704-2012. Plain data: the program keeps it with
 * the agency. What the standard leaves no choice in (paper, margins, indents) is not here.
 */
export interface PageLayout {
  readonly fonts: FontSet
  /** Points from line to line; 28.95 fills the text area with exactly 22 lines (5.2.3). */
  readonly lineSpacing: number
  /** outer: odd pages right, even pages left, as clause 7.5 says; centre: in the middle of every page. */
  readonly pageNumber: 'outer' | 'centre'
  /** Font of the tables. */
  readonly tableFont: string
  /** Points. The standard names no size; 10.5 (五号) is the largest with which table 三 stays on one page. */
  readonly tableSize: number
  /** Whether room is left for a seal: the date four characters from the right, the name centred on it (7.3.5.1). */
  readonly seal: boolean
}

/** The fonts of a document; clause 7.3 of the standard names the kinds, an office's computers decide the names. */
export interface FontSet {
  /** 小标宋, for the title. */
  readonly title: string
  /** 仿宋, for the text. */
  readonly body: string
  /** 黑体, for 一、. */
  readonly black: string
  /** 楷体, for （一）. */
  readonly kai: string
  /** 宋体, for page numbers. */
  readonly song: string
  /** Letters and digits; the standard says nothing, Times New Roman is the practice. */
  readonly latin: string
}

const standardFonts: FontSet = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  black: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
  latin: 'Times New Roman',
}

/** The standard itself, and what an office has that never chose. */
export const standardLayout: PageLayout = {
  fonts: standardFonts,
  lineSpacing: 28.95,
  pageNumber: 'outer',
  tableFont: standardFonts.song,
  tableSize: 10.5,
  seal: false,
}

/** One thing that can be chosen, with the words for it. */
export interface LayoutChoice<Value> {
  readonly label: string
  readonly value: Value
}

/** What the 版式 panel offers for each field; the first of each list is the standard. */
export const layoutChoices: { readonly [Field in keyof PageLayout]: readonly LayoutChoice<PageLayout[Field]>[] } = {
  fonts: [
    { label: '方正小标宋简体、仿宋_GB2312、楷体_GB2312', value: standardFonts },
    {
      label: '方正小标宋_GBK、方正仿宋_GBK、方正楷体_GBK、方正黑体_GBK',
      value: {
        ...standardFonts,
        title: '方正小标宋_GBK',
        body: '方正仿宋_GBK',
        black: '方正黑体_GBK',
        kai: '方正楷体_GBK',
      },
    },
    {
      label: '方正小标宋简体、仿宋、楷体（系统自带）',
      value: { ...standardFonts, body: '仿宋', kai: '楷体' },
    },
    {
      label: '华文中宋、仿宋、楷体（没有小标宋字体时）',
      value: { ...standardFonts, title: '华文中宋', body: '仿宋', kai: '楷体' },
    },
  ],
  lineSpacing: [
    { label: '每页 22 行（28.95 磅）', value: 28.95 },
    { label: '固定值 28 磅', value: 28 },
  ],
  pageNumber: [
    { label: '单页居右、双页居左', value: 'outer' },
    { label: '居中', value: 'centre' },
  ],
  tableFont: [
    { label: '宋体', value: '宋体' },
    { label: '仿宋_GB2312', value: '仿宋_GB2312' },
    { label: '仿宋', value: '仿宋' },
    { label: '方正仿宋_GBK', value: '方正仿宋_GBK' },
  ],
  tableSize: [
    { label: '五号', value: 10.5 },
    { label: '小五', value: 9 },
  ],
  seal: [
    { label: '不加盖印章', value: false },
    { label: '加盖印章', value: true },
  ],
}
