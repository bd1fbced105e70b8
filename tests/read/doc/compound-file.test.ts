import { describe, expect, it } from 'vitest'
import { ReadError } from '../../../src/core/read-error'
import { openCompoundFile } from '../../../src/read/doc/compound-file'
import { compoundFile } from './made-compound-file'

const filled = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7) & 0xff)
const viewOf = (file: Uint8Array) => new DataView(file.buffer)
const sector = (index: number) => (index + 1) * 512
/** Where the table of sectors lies. */
const fatOf = (file: Uint8Array) => sector(viewOf(file).getUint32(76, true))
const directoryOf = (file: Uint8Array) => sector(viewOf(file).getUint32(48, true))

describe('a compound file', () => {
  it('gives its streams, large and small, whatever the case of their names', () => {
    const [large, small] = [filled(5001), filled(300)]
    const file = openCompoundFile(compoundFile({ WordDocument: large, '1Table': small, Empty: new Uint8Array() }))
    expect(file.names).toEqual(['WordDocument', '1Table', 'Empty'])
    expect(file.stream('worddocument')).toEqual(large)
    expect(file.stream('1Table')).toEqual(small)
    expect(file.stream('Empty')).toEqual(new Uint8Array())
    expect(file.stream('Data')).toBeUndefined()
  })

  it('is read where its last sector is cut short, as some programs leave it', () => {
    const whole = compoundFile({ WordDocument: filled(5000) })
    const used = whole.length - 512 + 4 * (whole.length / 512 - 1)
    expect(openCompoundFile(whole.subarray(0, used)).stream('WordDocument')).toEqual(filled(5000))
  })

  it('is refused where a chain of sectors is a ring', () => {
    const file = compoundFile({ WordDocument: filled(9000) })
    // The npm package cfb never comes back from this.
    viewOf(file).setUint32(fatOf(file) + 4 * 17, 2, true)
    expect(() => openCompoundFile(file).stream('WordDocument')).toThrow(ReadError)
    const table = compoundFile({ WordDocument: filled(9000) })
    viewOf(table).setUint32(68, 0, true)
    expect(() => openCompoundFile(table)).toThrow()
  })

  it('is refused where its streams hold more than it does', () => {
    const file = compoundFile({ WordDocument: filled(9000) })
    viewOf(file).setUint32(directoryOf(file) + 128 + 120, 0x7fffffff, true)
    expect(() => openCompoundFile(file)).toThrow(ReadError)
  })

  it('has a tree of names that is followed once, whatever it says', () => {
    const file = compoundFile({ WordDocument: filled(5000), Data: filled(10) })
    viewOf(file).setInt32(directoryOf(file) + 2 * 128 + 68, 1, true)
    viewOf(file).setInt32(directoryOf(file) + 2 * 128 + 72, 999, true)
    expect(openCompoundFile(file).names).toEqual(['WordDocument', 'Data'])
  })
})
