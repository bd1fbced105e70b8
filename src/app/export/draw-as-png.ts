import { drawChart } from '../../core/chart/draw-chart'
import type { Block, Document, Picture } from '../../core/document/document'
import { picturesWithoutPng } from '../../write/docx/picture-kinds'

/** A drawing of few pixels is printed larger than it says: it is drawn so many pixels wide at least, as printers want. */
const leastWidth = 1600
/** Larger than this no canvas is. */
const mostSide = 8000

const drawn = new WeakMap<Uint8Array, Promise<Uint8Array | undefined>>()

/** The document with a PNG for each picture that Word does not show by itself; one that cannot be drawn stays as it is. */
export function withPngs(document: Document): Promise<Document> {
  const undrawn = new Set<Block>(picturesWithoutPng(document))
  return withDrawn(document, (block) =>
    block.type === 'picture' && undrawn.has(block) ? picturePng(block) : undefined,
  )
}

function picturePng(picture: Picture): Promise<Uint8Array | undefined> {
  const drawing = drawn.get(picture.bytes) ?? drawAsPng(picture)
  drawn.set(picture.bytes, drawing)
  return drawing
}

/** The document with a PNG for each chart, for content systems, which take pictures only. */
export function withChartPngs(document: Document): Promise<Document> {
  return withDrawn(document, (block) => (block.type === 'chart' ? chartPng(drawChart(block, 'c')) : undefined))
}

/** Draws one after the other; the very same document where nothing was drawn. */
async function withDrawn(
  document: Document,
  draw: (block: Block) => Promise<Uint8Array | undefined> | undefined,
): Promise<Document> {
  const blocks: Block[] = []
  for (const block of document.blocks) {
    const png = await draw(block)
    blocks.push(png && (block.type === 'picture' || block.type === 'chart') ? { ...block, png } : block)
  }
  return blocks.every((block, at) => block === document.blocks[at]) ? document : { ...document, blocks }
}

const drawnCharts = new Map<string, Promise<Uint8Array | undefined>>()
/** Charts of one report; what was drawn of another is not kept. */
const mostCharts = 40

function chartPng({ svg, width, height }: ReturnType<typeof drawChart>): Promise<Uint8Array | undefined> {
  if (drawnCharts.size > mostCharts) drawnCharts.clear()
  const bytes = new TextEncoder().encode(svg)
  const drawing = drawnCharts.get(svg) ?? drawAsPng({ bytes, mime: 'image/svg+xml', width, height })
  drawnCharts.set(svg, drawing)
  return drawing
}

/** A picture drawn by the browser; undefined where it cannot be. */
async function drawAsPng({
  bytes,
  mime,
  width,
  height,
}: Pick<Picture, 'bytes' | 'mime' | 'width' | 'height'>): Promise<Uint8Array | undefined> {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mime }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const wanted = mime === 'image/svg+xml' ? Math.max(1, leastWidth / width) : 1
    const scale = Math.min(wanted, mostSide / width, mostSide / height)
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * scale))
    canvas.height = Math.max(1, Math.round(height * scale))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(address)
  }
}
