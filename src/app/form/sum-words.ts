import type { CellTable } from '../../core/report/cell-table'
import { formatQuantity } from '../../core/report/quantity'
import type { CellId } from '../../core/template/template'

/** How a total comes about, for the eye. */
export interface SumWords {
  readonly addends: readonly CellId[]
  /** What the sum means, in the words of its relation. */
  readonly description: string
  /** «3 + 0 + 0 = 3»; long sums of zeros are shortened. */
  readonly words: string
  /** Where the total was stated otherwise: the stated text and the computed one. */
  readonly differs?: { readonly stated: string; readonly computed: string }
}

/** From so many addends on, zeros are counted instead of listed. */
const most = 8

/** The sum behind a total with its numbers; undefined for a cell that no relation fills. */
export function sumWords(cell: CellId, cells: CellTable): SumWords | undefined {
  const filling = cells.filling(cell)
  if (!filling) return undefined
  const texts = filling.addends.map((addend) => {
    const reading = cells.reading(addend)
    return reading.kind === 'unknown' ? `“${cells.printed(addend)}”` : formatQuantity(reading.value)
  })
  const shown = texts.length > most ? texts.filter((text) => text !== '0') : texts
  const zeros = texts.length - shown.length
  const parts = [...shown, ...(zeros ? [`${zeros} 项 0`] : [])]
  const computed = cells.computed(cell)
  const result = computed === undefined ? '无法计算（有一项不是数）' : computed === '' ? '尚未填写' : computed
  return {
    addends: filling.addends,
    description: filling.relation.description,
    words: computed === '' ? result : `${parts.join(' + ')} = ${result}`,
    ...(differing(cell, cells) ?? {}),
  }
}

/** A stated total that is not what its addends give, with both texts. */
export function differing(cell: CellId, cells: CellTable): Pick<SumWords, 'differs'> | undefined {
  const stated = cells.stated(cell)
  const computed = cells.computed(cell)
  const filling = cells.filling(cell)
  if (stated === undefined || computed === undefined || !filling) return undefined
  const reading = cells.reading(cell)
  let sum = 0n
  for (const addend of filling.addends) {
    const one = cells.reading(addend)
    if (one.kind !== 'unknown') sum += one.value
  }
  const agrees = reading.kind === 'number' && reading.value === sum
  const bothBlank = reading.kind === 'blank' && computed === ''
  return agrees || bothBlank
    ? undefined
    : { differs: { stated: stated.trim(), computed: computed === '' ? '空' : computed } }
}
