import type { Document } from '../../../src/core/document/document'
import { composedDocuments } from '../sample-documents'
import { picture, text } from './example-documents'

const sentence = '我局坚持以公开为常态不公开为例外主动回应群众关心的事项及时更新政府信息公开目录'

/** How each of its 500 paragraphs begins. */
export function hugeBeginning(index: number): string {
  return `${index}，${sentence.slice(0, 10)}`
}

/** A report of 200,000 characters with 50 pictures of five shapes, one of them higher than a page, each with a caption 图n 说明. */
export function hugeDocument(): Document {
  const { document } = composedDocuments[0]!
  const shapes: readonly (readonly [number, number])[] = [
    [600, 400],
    [1600, 900],
    [800, 1200],
    [300, 200],
    [1000, 3000],
  ]
  const prose = Array.from({ length: 500 }, (_, index) => {
    const paragraph = text('body', `${index}，${sentence.repeat(10)}。`)
    if (index % 10 > 0) return [paragraph]
    const at = index / 10
    const [width, height] = shapes[at % shapes.length]!
    return [paragraph, picture(`p${at}`, width + at, height, `图${at}`, `图${at} 说明`)]
  })
  return { ...document, blocks: [...document.blocks.slice(0, 3), ...prose.flat(), ...document.blocks.slice(3)] }
}
