/** Where the corner of a box goes, in pixels of the window. */
export interface Corner {
  readonly left: number
  readonly top: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Between the box and its cell, and between the box and the edges of the room that it may take. */
const gap = 3
const margin = 8

/**
 * Where the box about a cell stands so that all of it can be read: below the cell, above it where there is no room below,
 * and never over an edge of the room.
 */
export function notePlace(
  cell: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  box: Size,
  room: Size,
): Corner {
  const below = cell.bottom + gap
  const above = cell.top - gap - box.height
  const top = below + box.height <= room.height - margin || above < margin ? below : above
  const left = cell.left + box.width <= room.width - margin ? cell.left : cell.right - box.width
  return { left: Math.max(margin, left), top: Math.max(margin, top) }
}
