import type { PrintedBlock } from './printed'

/** How many texts are remembered, and how many of them with what was worked out of them; twice as many at most. */
const mostTexts = 1000
const mostKnown = 400

/** A text that was met before, with what was worked out of it. */
interface KnownText {
  /** The block with a copy of its text, which keeps nothing else alive. */
  readonly block: PrintedBlock
  /** By number of the function, each with the key that it was asked with last. */
  readonly worked: { readonly key: number; readonly value: object }[]
}

/** The texts that were met since the last change of these two, and those before; undefined where one was met once. */
let recent = new Map<string, KnownText | undefined>()
let before = new Map<string, KnownText | undefined>()
let known = 0

/** What is known of the text of a block; undefined where it is met for the first time. */
function recall(block: PrintedBlock): KnownText | undefined {
  // Cut from a text of its own: engines keep what a text was put together of or cut from, here the XML of a whole file.
  const name = ` ${block.kind} ${block.text}`.slice(1)
  const found = recent.get(name)
  if (found) return found
  const again = found === undefined && !recent.has(name) ? before.has(name) : true
  const text = before.get(name) ?? (again ? copied(block, name) : undefined)
  if (recent.size >= mostTexts || known >= mostKnown) {
    before = recent
    recent = new Map()
    known = 0
  }
  recent.set(name, text)
  if (text) known++
  return text
}

function copied(block: PrintedBlock, name: string): KnownText {
  return { block: { ...block, text: name.slice(block.kind.length + 1) }, worked: [] }
}

/** The blocks that were looked up last: several functions are asked for the same ones, one behind the other. */
let asked: readonly PrintedBlock[] | undefined
let answer: readonly (KnownText | undefined)[] = []

function recallAll(blocks: readonly PrintedBlock[]): readonly (KnownText | undefined)[] {
  if (asked !== blocks) {
    answer = blocks.map(recall)
    asked = blocks
  }
  return answer
}

let functions = 0

/**
 * Many offices write the same paragraph: what was worked out of it for one report is used for the next. `workOut` gets the
 * blocks that are not known and gives a value for each, which may depend on the kind and the text of a block and on `key`
 * alone. A value is kept from the second time on that its text is met, so that texts which nobody else has do not fill the
 * memory.
 */
export function recurring<Value extends object>(
  workOut: (blocks: readonly PrintedBlock[], key: number) => readonly Value[],
): (blocks: readonly PrintedBlock[], key: number) => readonly Value[] {
  const number = functions++
  return (blocks, key) => {
    const texts = recallAll(blocks)
    const unknown: PrintedBlock[] = []
    const values = texts.map((text, at) => {
      const worked = text?.worked[number]
      if (worked?.key === key) return worked.value as Value
      unknown.push(text?.block ?? blocks[at]!)
      return undefined
    })
    if (unknown.length === 0) return values as Value[]
    const worked = workOut(unknown, key)
    let next = 0
    return values.map((value, at) => {
      if (value) return value
      const now = worked[next++]!
      const text = texts[at]
      if (text) text.worked[number] = { key, value: now }
      return now
    })
  }
}
