import { describe, expect, it } from 'vitest'
import { ReadError } from '../../../src/core/read-error'
import { XmlNames } from '../../../src/read/xml/xml-names'
import { xmlTree, type XmlElement } from '../../../src/read/xml/xml-tree'

const names = new XmlNames(new Set(['look']), new Set(['t']))
const tree = (xml: string | Uint8Array) => xmlTree(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml, names)

/** A tree in a line: elements in brackets, with their attributes. */
function shown({ name, attributes, children }: XmlElement): string {
  const inside = children.map((one) => (typeof one === 'string' ? one : shown(one))).join('')
  return name === '' ? inside : `(${name}${attributes}:${inside})`
}

const refused = (xml: string) => {
  try {
    tree(xml)
  } catch (error) {
    return error instanceof ReadError ? error.code : error
  }
  return 'read'
}

describe('the tree of an XML part', () => {
  it('has texts, attributes and elements in their order', () => {
    expect(
      shown(tree('<?xml version="1.0"?><a x="1"><b/>甲<c y="乙"  z=\'2\'>丙&amp;&#x4e01;</c ><b></b></a>\n')),
    ).toBe('(a x="1":(b:)甲(c y="乙"  z=\'2\':丙&丁)(b:))')
  })

  it('takes no > in quotation marks, no comment and no CDATA for a tag', () => {
    expect(shown(tree('<a x="1>2" y=">"><!-- <b> --><![CDATA[<甲>]]></a>'))).toBe('(a x="1>2" y=">":<甲>)')
  })

  it('leaves out what is not asked for, with all that stands in it', () => {
    expect(shown(tree('<p><look a="1"><t>甲</t><look/></look><look/><t xml:space="preserve">乙</t></p>'))).toBe(
      '(p:(t:乙))',
    )
    expect(refused('<p><look><t></look></p>')).toBe('damaged')
  })

  it('reads a part with a byte order mark, and characters that are none', () => {
    expect(shown(tree(new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('<a>甲</a>')])))).toBe('(a:甲)')
    expect(shown(tree(new Uint8Array([0x3c, 0x61, 0x3e, 0xe4, 0x3c, 0x2f, 0x61, 0x3e])))).toBe('(a:\ufffd)')
  })

  it('refuses what does not close as it opened', () => {
    for (const xml of ['<a>', '<a></b>', '</a>', '<a></ab>', '<a', '<a x="1></a>', '<a><!-- </a>', '<!DOCTYPE a><a/>'])
      expect(refused(xml), xml).toBe('damaged')
    expect(refused('<x>'.repeat(399) + '</x>'.repeat(399))).toBe('read')
    expect(refused('<x>'.repeat(400) + '</x>'.repeat(400))).toBe('damaged')
  })

  it('tells names and attributes apart however many there were before', () => {
    const many = Array.from({ length: 1200 }, (_, index) => `<n${index} a="${index}"/>`).join('')
    const { children } = tree(`<a>${many}<n7 a="甲"/><n7 a="甲"/></a>`)
    const inside = (children[0] as XmlElement).children as XmlElement[]
    expect(inside.map(({ name, attributes }) => name + attributes).slice(0, 1200)).toEqual(
      Array.from({ length: 1200 }, (_, index) => `n${index} a="${index}"`),
    )
    expect(inside.slice(1200).map(({ attributes }) => attributes)).toEqual([' a="甲"', ' a="甲"'])
  })
})
