import type { Grid } from '../../../src/core/document/document'

/** Covers the grid as a browser does; fails on a hole or an overlap. */
export function rectangle(grid: Grid): { width: number; height: number } {
  const taken: boolean[][] = grid.rows.map(() => [])
  grid.rows.forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (taken[y]![x]) x++
      for (let down = 0; down < cell.rowspan; down++)
        for (let right = 0; right < cell.colspan; right++) {
          const line = taken[y + down]
          if (!line) throw new Error(`row ${y}: rowspan leaves the table`)
          if (line[x + right]) throw new Error(`row ${y}: overlap at ${x + right}`)
          line[x + right] = true
        }
    }
  })
  const width = taken[0]!.length
  taken.forEach((line, y) => {
    if (line.length !== width || Array.from(line).includes(undefined as never))
      throw new Error(`row ${y}: ${line.length} of ${width} columns`)
  })
  return { width, height: grid.rows.length }
}
