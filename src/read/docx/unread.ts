/**
 * Elements of a Word file that only say how it looks and that nobody asks for, nor for what stands in them: they are left out
 * of the tree of a part. A file of an office holds more of them than of all others together.
 */
export const unread: ReadonlySet<string> = named(
  // Of characters
  'rFonts sz szCs lang color kern shd ' +
    // Of paragraphs
    'spacing ind jc keepNext snapToGrid adjustRightInd autoSpaceDE autoSpaceDN ' +
    // Of tables
    'tblPr tblGrid tcW tcBorders vAlign cantSplit trHeight ' +
    // Of pages, and marks of the program
    'sectPr bookmarkStart bookmarkEnd proofErr',
)

/** Elements of which nobody asks for an attribute: Word writes into each when it was edited. */
export const unasked: ReadonlySet<string> = named('p pPr r rPr t tbl tr trPr tc tcPr numPr')

function named(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map((name) => `w:${name}`))
}
