import { combine, type Matrix } from './page-piece'

/** A ruled line of a page: at y from x to x ('across'), or at x from y to y ('down'); points from the top left corner. */
export interface Rule {
  readonly way: 'across' | 'down'
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What a page draws, as pdf.js lists it. */
export interface Drawing {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** A filled area thinner than this is a line; printers draw the borders of tables so. */
const thin = 3
/** More than this is a picture in lines, not a table. */
const most = 20_000

/** How pdf.js calls what a page does; the numbers are its own. */
type Names = Readonly<Record<(typeof strokes)[number] | (typeof fills)[number] | (typeof steps)[number], number>>
const strokes = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'] as const
const fills = ['fill', 'eoFill'] as const
const steps = ['save', 'restore', 'transform', 'paintFormXObjectBegin', 'paintFormXObjectEnd', 'constructPath'] as const

/** The operators that `pageRules` looks at. */
export function wantedOperators(names: Names): Set<number> {
  return new Set(steps.map((one) => names[one]))
}

/** The straight lines that a page draws, stroked or as thin areas; `page` leads to points from the top left corner. */
export function pageRules({ fnArray, argsArray }: Drawing, page: Matrix, names: Names): Rule[] {
  const stroking = new Set(strokes.map((one) => names[one]))
  const filling = new Set(fills.map((one) => names[one]))
  const rules: Rule[] = []
  const kept: Matrix[] = []
  let matrix = page
  fnArray.forEach((name, index) => {
    const args = argsArray[index]
    if (name === names.save) kept.push(matrix)
    else if (name === names.restore || name === names.paintFormXObjectEnd) matrix = kept.pop() ?? page
    else if (name === names.transform) matrix = combine(matrix, args as Matrix)
    else if (name === names.paintFormXObjectBegin) {
      kept.push(matrix)
      const [form] = args as [Matrix | null]
      if (form) matrix = combine(matrix, form)
    } else if (name === names.constructPath && rules.length < most) {
      const [paint, [path]] = args as [number, [Float32Array | null]]
      if (path && stroking.has(paint)) for (const points of outlines(path, matrix)) rules.push(...edges(points))
      else if (path && filling.has(paint)) for (const points of outlines(path, matrix)) rules.push(...bar(points))
    }
  })
  return rules
}

type Point = readonly [number, number]

/** The outlines of a path: its numbers are 0 move, 1 line, 2 and 3 curves, 4 close, each with its points. */
function outlines(path: Float32Array, matrix: Matrix): Point[][] {
  const [a, b, c, d, e, f] = matrix
  const all: Point[][] = []
  let points: Point[] = []
  const point = (at: number): Point => {
    const [x = 0, y = 0] = [path[at], path[at + 1]]
    return [a * x + c * y + e, b * x + d * y + f]
  }
  for (let at = 0; at < path.length;) {
    const step = path[at++]
    if (step === 0) {
      points = [point(at)]
      all.push(points)
      at += 2
    } else if (step === 1) {
      points.push(point(at))
      at += 2
    } else if (step === 4) {
      if (points[0]) points.push(points[0])
    } else {
      // A curve is no line of a table: what follows begins anew.
      at += step === 2 ? 6 : 4
      points = [point(at - 2)]
      all.push(points)
    }
  }
  return all
}

function edges(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap((to, index) => {
    const [x, y] = points[index]!
    if (Math.abs(to[1] - y) < 0.5) return across(y, x, to[0])
    return Math.abs(to[0] - x) < 0.5 ? down(x, y, to[1]) : []
  })
}

/** A thin filled area is the line along its middle. */
function bar(points: readonly Point[]): Rule[] {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [width, height] = [right - left, bottom - top]
  if (height <= thin && width > height) return across((top + bottom) / 2, left, right)
  return width <= thin && height > width ? down((left + right) / 2, top, bottom) : []
}

function across(y: number, one: number, other: number): Rule[] {
  return one === other ? [] : [{ way: 'across', at: y, from: Math.min(one, other), to: Math.max(one, other) }]
}

function down(x: number, one: number, other: number): Rule[] {
  return one === other ? [] : [{ way: 'down', at: x, from: Math.min(one, other), to: Math.max(one, other) }]
}
