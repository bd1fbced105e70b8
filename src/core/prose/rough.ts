import { quantity, type Quantity } from '../report/quantity'
import type { Measured } from './measured'

const one = quantity(1)
const hundred = quantity(100)

/** Whether an approximate number says clearly that it is not some value: 近50件 beside 80. False where it may be meant. */
export function contradictsRoughly({ about, value }: Pick<Measured, 'about' | 'value'>, exact: Quantity): boolean {
  if (about === undefined || value === undefined || value <= 0n) return false
  const quarter = value / 4n
  switch (about) {
    case 'below': // 近50件 may well be 51
      return exact > value + value / 50n || exact < value - (quarter > 2n * one ? quarter : 2n * one)
    case 'over':
      return exact < value || exact > value + stepOf(value)
    case 'above':
      return exact < value || exact > 2n * value
    case 'both':
      return exact > value + quarter || exact < value - quarter
  }
}

/** Which digit 余 leaves open: 10 of 50余件, 100 of 300余件, and of 120余件 10. */
function stepOf(value: Quantity): Quantity {
  let step = one
  while (value % (step * 10n) === 0n && step * 10n <= value) step *= 10n
  return step
}

/** The same of a percentage: 近三成 beside 17.6 %, 过半 beside 45 %. */
export function contradictsShare({ about, value, room }: Measured, exact: Quantity): boolean {
  if (about === undefined || value === undefined) return false
  const point = (room !== undefined ? 5n : 3n) * one
  switch (about) {
    case 'below':
      return exact > value + (3n * one) / 2n || exact < value - (value / 5n > point ? value / 5n : point)
    case 'over':
      return exact < value || exact > value + (room !== undefined ? 10n * one : value / 4n + one)
    case 'above':
      return exact < value || exact > value + (hundred - value) / 2n + 5n * one
    case 'both':
      return exact > value + point || exact < value - point
  }
}
