import { describe, expect, it } from 'vitest'
import { layoutPresets, presetOf } from '../../../src/write/layout/layout-presets'
import { layoutChoices, standardLayout } from '../../../src/write/layout/page-layout'
import { readLayout } from '../../../src/write/layout/read-layout'

describe('a layout kept with the agency', () => {
  it('comes back as it was kept, for every preset', () => {
    for (const { layout } of layoutPresets) expect(readLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout)
  })

  it('is the standard where nothing or nonsense was kept', () => {
    for (const data of [
      undefined,
      null,
      'x',
      7,
      [],
      {},
      { fonts: 3, lineSpacing: 'wide', tableSize: 900, seal: 'yes' },
    ])
      expect(readLayout(data)).toEqual(standardLayout)
  })

  it('keeps what it knows and takes the rest from the standard', () => {
    const layout = readLayout({ pageNumber: 'centre', fonts: { body: '仿宋', kai: 'a\u0000b' } })
    expect(layout).toEqual({
      ...standardLayout,
      pageNumber: 'centre',
      fonts: { ...standardLayout.fonts, body: '仿宋' },
    })
  })
})

describe('presets and choices', () => {
  it('are all different, and each is found again by its fields', () => {
    for (const preset of layoutPresets) expect(presetOf(readLayout(preset.layout))?.id).toBe(preset.id)
    expect(presetOf({ ...standardLayout, tableSize: 9, seal: true })).toBeUndefined()
  })

  it('offer the standard first', () => {
    expect(layoutPresets[0]?.layout).toEqual(standardLayout)
    for (const field of Object.keys(layoutChoices) as (keyof typeof layoutChoices)[])
      expect(layoutChoices[field][0]?.value).toEqual(standardLayout[field])
  })
})
