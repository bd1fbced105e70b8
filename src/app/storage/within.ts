import { StoreError } from './store-error'

/** How long a browser may take to open a database, and for one transaction, in milliseconds. */
export const openTime = 8_000
export const transactionTime = 20_000

/**
 * What a promise gives, if it does so in time: no page may wait without end.
 * @throws {StoreError} busy, where it does not
 */
export function within<Result>(time: number, promise: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new StoreError('busy')), time)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
