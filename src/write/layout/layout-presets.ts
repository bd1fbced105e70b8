import { layoutChoices, standardLayout, type FontSet, type PageLayout } from './page-layout'

/** A whole layout under one name. */
export interface LayoutPreset {
  readonly id: string
  readonly label: string
  readonly layout: PageLayout
}

const [, founder, system] = layoutChoices.fonts.map((choice) => choice.value) as [FontSet, FontSet, FontSet]

/** The layouts met in offices, the standard first. */
export const layoutPresets: readonly LayoutPreset[] = [
  { id: 'standard', label: '国家标准（GB/T 9704—2012）', layout: standardLayout },
  { id: 'founder-gbk', label: '国家标准，方正 GBK 字体', layout: { ...standardLayout, fonts: founder } },
  { id: 'system-fonts', label: '国家标准，系统自带的仿宋、楷体', layout: { ...standardLayout, fonts: system } },
  { id: 'spacing-28', label: '固定行距 28 磅', layout: { ...standardLayout, lineSpacing: 28 } },
  { id: 'centred-number', label: '页码居中', layout: { ...standardLayout, pageNumber: 'centre' } },
  {
    id: 'office-practice',
    label: '固定行距 28 磅、页码居中、系统字体',
    layout: { ...standardLayout, fonts: system, lineSpacing: 28, pageNumber: 'centre' },
  },
  { id: 'sealed', label: '国家标准，加盖印章', layout: { ...standardLayout, seal: true } },
]

/** The preset that a layout equals, field by field; undefined for a layout of the office's own. */
export function presetOf(layout: PageLayout): LayoutPreset | undefined {
  return layoutPresets.find((preset) => sameLayout(preset.layout, layout))
}

function sameLayout(one: PageLayout, other: PageLayout): boolean {
  const sameFonts = (Object.keys(one.fonts) as (keyof FontSet)[]).every((role) => one.fonts[role] === other.fonts[role])
  const fields = ['lineSpacing', 'pageNumber', 'tableFont', 'tableSize', 'seal'] as const
  return sameFonts && fields.every((field) => one[field] === other[field])
}
