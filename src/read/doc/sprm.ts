/** Single property modifiers that are followed ([MS-DOC] 2.6): of characters (C), paragraphs (P) and table rows (T). */
export const sprm = {
  cRMarkDel: 0x0800,
  cRMarkIns: 0x0801,
  cPicLocation: 0x6a03,
  cData: 0x0806,
  cOle2: 0x080a,
  cIstd: 0x4a30,
  cPlain: 0x2a33,
  cBold: 0x0835,
  cVanish: 0x083c,
  cSpec: 0x0855,
  cObj: 0x0856,
  pIstd: 0x4600,
  pIlvl: 0x260a,
  pIlfo: 0x460b,
  pInTable: 0x2416,
  pTtp: 0x2417,
  pOutLvl: 0x2640,
  pItap: 0x6649,
  pInnerTableCell: 0x244b,
  pInnerTtp: 0x244c,
  pHugePapx: 0x6646,
  pHugePapxOld: 0x6645,
  tDefTable: 0xd608,
  tTableHeader: 0x3404,
  tInsert: 0x7621,
  tDelete: 0x5622,
  tDxaCol: 0x7623,
  tMerge: 0x5624,
  tSplit: 0x5625,
  tVertMerge: 0xd62b,
} as const

/** sprmPChgTabs, whose length stands in it where it is longer than a byte can say ([MS-DOC] 2.9.181). */
const changedTabs = 0xc615

/** Sizes of operands by the three highest bits of a modifier (spra); 0: its length stands before it. */
const operandSizes = [1, 1, 2, 4, 2, 2, 0, 3] as const

/**
 * Calls `visit` for every modifier of a list ([MS-DOC] 2.2.5.1 Sprm, 2.9.213 Prl) with the place and the length of its
 * operand, in order. A list that is cut off ends with its last whole modifier.
 */
export function forEachSprm(list: DataView, visit: (code: number, at: number, length: number) => void): void {
  let at = 0
  while (at + 2 < list.byteLength) {
    const code = list.getUint16(at, true)
    const length = operandLength(list, code, at + 2)
    at += 2
    if (at + length > list.byteLength) return
    visit(code, at, length)
    at += length
  }
}

function operandLength(list: DataView, code: number, at: number): number {
  const size = operandSizes[code >>> 13]!
  if (size > 0) return size
  // A table's definition has its length in two bytes, and counts one of them ([MS-DOC] 2.9.325).
  if (code === sprm.tDefTable) return at + 2 > list.byteLength ? list.byteLength : list.getUint16(at, true) + 1
  const length = list.getUint8(at)
  if (code !== changedTabs || length < 255) return length + 1
  const byteAt = (index: number) => (index < list.byteLength ? list.getUint8(index) : 0)
  const deleted = byteAt(at + 1)
  return 3 + deleted * 4 + byteAt(at + 2 + deleted * 4) * 3
}

/** A view of the same bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
