/**
 * An exact decimal number: an integer scaled by 10^12. Counts and amounts in 万元 add up without rounding
 * (44.862 + 0.1 is 44.962), which floating point does not promise.
 */
export type Quantity = bigint

/** Digits after the point that a quantity holds. */
const scale = 12
const one = 10n ** BigInt(scale)

/** The quantity of a whole number. */
export function quantity(whole: number | bigint): Quantity {
  return BigInt(whole) * one
}

/**
 * The quantity that a plain decimal numeral (-12.50) stands for, or undefined where it is no such numeral or has more
 * than twelve digits after the point.
 */
export function parseQuantity(numeral: string): Quantity | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d{1,12}))?$/.exec(numeral)
  if (!match) return undefined
  const [, sign, whole = '0', fraction = ''] = match
  const value = BigInt(whole) * one + BigInt(fraction.padEnd(scale, '0'))
  return sign === '-' ? -value : value
}

/** A quantity without its sign. */
export function absolute(value: Quantity): Quantity {
  return value < 0n ? -value : value
}

/** A quantity as a plain numeral without trailing zeros: 44.862, -1, 0. */
export function formatQuantity(value: Quantity): string {
  const digits = absolute(value)
    .toString()
    .padStart(scale + 1, '0')
  const fraction = digits.slice(-scale).replace(/0+$/, '')
  return (value < 0n ? '-' : '') + digits.slice(0, -scale) + (fraction ? `.${fraction}` : '')
}

/** Whether a quantity has no fraction. */
export function isWhole(value: Quantity): boolean {
  return value % one === 0n
}

/** The number of digits after the point that a quantity needs. */
export function decimalsOf(value: Quantity): number {
  const fraction = absolute(value) % one
  return fraction.toString().padStart(scale, '0').replace(/0+$/, '').length
}

/** A quantity as a floating-point number, for ratios and drawing only, never for a sum. */
export function approximately(value: Quantity): number {
  return Number(formatQuantity(value))
}

/** part ÷ whole × 100 rounded half up to `decimals` places, as a numeral; undefined for a whole of 0. */
export function percentage(part: Quantity, whole: Quantity, decimals: number): string | undefined {
  if (whole === 0n) return undefined
  const unit = 10n ** BigInt(decimals)
  const scaled = part * 100n * unit * 2n
  const negative = scaled < 0n !== whole < 0n && scaled !== 0n
  const size = absolute(scaled) / absolute(whole)
  const rounded = ((size + 1n) / 2n).toString().padStart(decimals + 1, '0')
  const text = decimals ? `${rounded.slice(0, -decimals)}.${rounded.slice(-decimals)}` : rounded
  return (negative && /[1-9]/.test(text) ? '-' : '') + text
}
