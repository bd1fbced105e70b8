import fc, { type IAsyncProperty, type IProperty, type Parameters } from 'fast-check'

/** How often the rounds of `npm test` are repeated: `npm run test:long` sets 50, of which `npm test` is 2 %. */
const factor = Number(process.env['RUNS'] ?? 1)

/** The seed that is the same in every run, so that two runs of the same code never differ in this half. */
const fixedSeed = 20211231

/** The seed of the other half: from `SEED`, else from the clock. Printed once, so that a failure can be repeated. */
const randomSeed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
let told = false

/** Both seeds of this run. */
export function seeds(): readonly number[] {
  if (!told) console.info(`random tests: SEED=${randomSeed}, RUNS=${factor}`)
  told = true
  return [fixedSeed, randomSeed]
}

/** How many rounds a test runs that has `usual` in `npm test`. */
export function rounds(usual: number): number {
  return Math.max(1, Math.round(usual * factor))
}

/** `endOnFailure` where looking for a smaller value would take minutes. */
type Options<Values> = Pick<Parameters<Values>, 'endOnFailure'>

/** Whether this is the long run, which has time for what differs little from what `npm test` does, too. */
export const inLongRun = factor > 1

/**
 * Holds a property for generated values: half of the rounds with the fixed seed, half with the random one.
 * @throws as `fc.assert`, with the seed and the smallest value that fails
 */
export function assertProperty<Values>(
  property: IAsyncProperty<Values>,
  usual: number,
  options?: Options<Values>,
): Promise<void>
export function assertProperty<Values>(property: IProperty<Values>, usual: number, options?: Options<Values>): void
export function assertProperty<Values>(
  property: IAsyncProperty<Values> | IProperty<Values>,
  usual: number,
  options: Options<Values> = {},
): Promise<void> | void {
  const [fixed, random] = seeds().map((seed) => ({ ...options, numRuns: rounds(Math.ceil(usual / 2)), seed }))
  if (!property.isAsync()) {
    fc.assert(property as IProperty<Values>, fixed)
    fc.assert(property as IProperty<Values>, random)
    return
  }
  const slow = property as IAsyncProperty<Values>
  return fc.assert(slow, fixed).then(() => fc.assert(slow, random))
}

export { numbersOf } from './numbers'
