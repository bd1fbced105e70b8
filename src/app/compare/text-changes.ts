import type { AlignedPair } from '../../core/compare/align-paragraphs'

/** A piece of a changed paragraph. */
export interface ChangePiece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** What a library for differences gives: the piece, and whether it was added or removed. */
export interface RawChange {
  readonly value: string
  readonly added?: boolean
  readonly removed?: boolean
}

/** A paragraph of last year beside that of this year, as pieces. */
export interface ChangedPair {
  /** numbers: the words are the same, years or numbers are not. */
  readonly state: 'same' | 'numbers' | 'changed' | 'removed' | 'added'
  readonly last: readonly ChangePiece[]
  readonly now: readonly ChangePiece[]
}

/** Fewer equal characters than this between two changes are chance: 的 in one sentence is not the 的 of the other. */
const island = 3

/** Loads the comparison of characters; it is needed on one page only. */
export async function loadDifference(): Promise<(last: string, now: string) => readonly RawChange[]> {
  const { diffChars } = await import('diff')
  return (last, now) =>
    diffChars(last, now, { timeout: 200 }) ?? [
      { value: last, removed: true },
      { value: now, added: true },
    ]
}

/** The pieces of two paragraphs that stand beside each other. */
export function changesOf(
  pair: AlignedPair,
  difference: (last: string, now: string) => readonly RawChange[],
): ChangedPair {
  const { last, now } = pair
  if (last === undefined) return { state: 'added', last: [], now: [{ kind: 'added', text: now ?? '' }] }
  if (now === undefined) return { state: 'removed', last: [{ kind: 'removed', text: last }], now: [] }
  if (last === now) return { state: 'same', last: [{ kind: 'same', text: last }], now: [{ kind: 'same', text: now }] }
  const pieces = readable(difference(last, now))
  const state = withoutNumbers(last) === withoutNumbers(now) ? 'numbers' : 'changed'
  return { state, last: side(pieces, 'added'), now: side(pieces, 'removed') }
}

function withoutNumbers(text: string): string {
  return text.replace(/[\d.%％]+/g, '#')
}

function side(pieces: readonly ChangePiece[], without: 'added' | 'removed'): ChangePiece[] {
  return pieces.filter(({ kind }) => kind !== without)
}

/** Joins changes that only a chance likeness keeps apart, so that words are marked and not confetti. */
export function readable(raw: readonly RawChange[]): readonly ChangePiece[] {
  const pieces = raw.map(({ value, added, removed }): ChangePiece => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
  const joined: ChangePiece[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed) joined.push({ kind: 'removed', text: removed })
    if (added) joined.push({ kind: 'added', text: added })
    removed = added = ''
  }
  pieces.forEach((piece, at) => {
    if (piece.kind === 'removed') removed += piece.text
    else if (piece.kind === 'added') added += piece.text
    else {
      const between = (removed || added) && at < pieces.length - 1
      if (between && piece.text.length < island && !/[，。；：、！？]/.test(piece.text)) {
        removed += piece.text
        added += piece.text
      } else {
        flush()
        joined.push(piece)
      }
    }
  })
  flush()
  return joined
}
