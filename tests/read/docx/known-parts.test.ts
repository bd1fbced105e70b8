import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { knownParts } from '../../../src/read/docx/known-parts'
import { zipParts } from '../../../src/read/zip/zip-parts'

const zip = (text: string) => zipParts(zipSync({ 'styles.xml': [strToU8(text), { level: 9 }] }))

/** Reads the text of a part and counts how often it did. */
function counted() {
  const made: string[] = []
  const read = knownParts((bytes) => {
    const text = new TextDecoder().decode(bytes)
    made.push(text)
    return text
  })
  return { made, read }
}

describe('parts that files have alike', () => {
  it('are read once, as long as they are byte for byte the same', () => {
    const { made, read } = counted()
    expect([zip('甲'), zip('甲'), zip('乙'), zip('甲')].map((one) => read(one, 'styles.xml'))).toEqual([
      '甲',
      '甲',
      '乙',
      '甲',
    ])
    expect(made).toEqual(['甲', '乙'])
  })

  it('are told apart by their bytes, whatever the directory of the file says', () => {
    const { read } = counted()
    const [one, other] = ['甲', '乙'].map((text) => zipSync({ a: [strToU8(text), { level: 0 }] }))
    // The second says the size and the checksum of the first.
    const at = (file: Uint8Array) => file.findIndex((_, index) => file[index] === 0x50 && file[index + 2] === 0x01)
    other!.set(one!.subarray(at(one!) + 16, at(one!) + 28), at(other!) + 16)
    expect(read(zipParts(one!), 'a')).toBe('甲')
    expect(read(zipParts(other!), 'a')).toBe('乙')
  })

  it('are forgotten when many others came', () => {
    const { made, read } = counted()
    for (const text of ['甲', ...'一二三四五六七八', '甲']) read(zip(text), 'styles.xml')
    expect(made.filter((text) => text === '甲')).toHaveLength(2)
  })

  it('may be absent', () => {
    const { made, read } = counted()
    expect([read(zip('甲'), undefined), read(zip('甲'), 'numbering.xml')]).toEqual([undefined, undefined])
    expect(made).toEqual([])
  })
})
