import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../src/write/layout/measures'
import { signaturePlace } from '../../../src/write/layout/signature-place'

const date = '2026年1月26日' // 7 digits and 3 characters: 6.5 characters wide
/** The distance from the left edge to the beginning of a text, in characters. */
const left = (width: number, right: number) => 8844 / 315 - width - right / 315

describe('signature and date (GB/T 9704-2012, 7.3.5)', () => {
  it('stand without a seal so that the date begins two characters right of the name', () => {
    const name = '临江市城东区农业农村局'
    const place = signaturePlace(name, date, false)
    expect(place.name).toBe(2 * 315)
    expect(place.dateFromLeft).toBe(Math.round((left(textWidth(name), place.name) + 2) * 315))
    expect(left(textWidth(date), place.date) - left(textWidth(name), place.name)).toBeCloseTo(2, 1)
  })

  it('move the name to the left when the date is longer', () => {
    const place = signaturePlace('某某局', date, false)
    expect(place.date).toBe(2 * 315)
    expect(left(textWidth(date), place.date) - left(3, place.name)).toBeCloseTo(2, 1)
  })

  it('leave four characters beside the date under a seal, and centre the name on it', () => {
    const place = signaturePlace('某某局', date, true)
    expect(place.date).toBe(4 * 315)
    expect(left(3, place.name) + 1.5).toBeCloseTo(left(6.5, place.date) + 3.25, 1)
  })

  it('takes a name that leaves no room over lines of like length, which break where words end', () => {
    const lines = (name: string) => signaturePlace(name, date, false).lines
    expect(lines('临澜市青屿区人力资源和社会保障局')).toEqual(['临澜市青屿区人力资源和社会保障局'])
    expect(lines('临澜市青屿区人力资源和社会保障局机关服务中心与就业服务局')).toEqual([
      '临澜市青屿区人力资源和社会保障局',
      '机关服务中心与就业服务局',
    ])
    const long = '临澜市青屿经济技术开发区管理委员会综合行政执法与自然资源和规划建设管理局'
    expect(lines(long)).toEqual(['临澜市青屿经济技术开发区管理委员会', '综合行政执法与自然资源和规划建设管理局'])
    const place = signaturePlace(long, date, false)
    const begins = left(textWidth(place.lines[1]!), place.name)
    expect(place.name).toBe(2 * 315)
    expect(place.dateFromLeft! / 315 - begins).toBeCloseTo(2, 1)
  })

  it('never stick out of the text area', () => {
    for (const seal of [false, true])
      for (const length of [1, 5, 20, 26, 28, 40]) {
        const place = signaturePlace('局'.repeat(length), date, seal)
        expect(place.name).toBeGreaterThanOrEqual(0)
        expect(place.date).toBeGreaterThanOrEqual(0)
        // A twip of rounding is none that anyone sees.
        expect(left(textWidth(date), place.date)).toBeGreaterThanOrEqual(-1 / 315)
      }
  })
})
