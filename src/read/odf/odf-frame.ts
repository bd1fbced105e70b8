import type { Chart, Picture } from '../../core/document/document'
import { attribute, child, childrenOf, descendant, textInside, type XmlElement } from '../xml/xml-tree'
import type { OdtParts } from './odt-parts'

/** What a drawing holds: pictures and charts, and the elements with the content of its text boxes. */
export interface ReadFrame {
  readonly inside: readonly (Picture | Chart | XmlElement)[]
  /** The mark of something that could not be taken over, so that it is told. */
  readonly mark?: string
}

/** Reads a frame, a shape or a group of them. */
export function readFrame(drawing: XmlElement, parts: OdtParts): ReadFrame {
  if (drawing.name === 'draw:frame') return frame(drawing, parts)
  if (drawing.name === 'draw:g' || drawing.name === 'draw:a') {
    const all = drawing.children.flatMap((one) => (typeof one === 'string' ? [] : [readFrame(one, parts)]))
    const mark = all.map((one) => one.mark ?? '').join('')
    return { inside: all.flatMap(({ inside }) => inside), ...(mark ? { mark } : {}) }
  }
  // A shape with words in it is a text box.
  return { inside: descendant(drawing, 'text:p') ? [drawing] : [] }
}

function frame(drawing: XmlElement, parts: OdtParts): ReadFrame {
  const box = child(drawing, 'draw:text-box')
  if (box) return { inside: [box] }
  const alt = altOf(drawing)
  const object = child(drawing, 'draw:object')
  const chart = object && parts.chart(object, alt)
  if (chart) return { inside: [chart] }
  if (child(drawing, 'table:table')) return { inside: [drawing] }
  const images = childrenOf(drawing, 'draw:image')
  // The picture beside an object that is no chart (a formula, a sheet) is how it was shown.
  for (const image of images) {
    const picture = parts.picture(image, alt)
    if (picture) return { inside: [picture] }
  }
  if (images.length === 0 && !object) return { inside: [] }
  const name =
    alt ||
    attribute(images[0] ?? drawing, 'xlink:href')
      ?.split('/')
      .pop() ||
    '图表'
  return { inside: [], mark: `[图片：${name.slice(0, 60).replace(/\]/g, '')}]` }
}

function altOf(drawing: XmlElement): string {
  const text = (name: string) => {
    const found = child(drawing, name)
    return found ? textInside(found).trim() : ''
  }
  return text('svg:desc') || text('svg:title')
}
