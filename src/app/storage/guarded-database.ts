import { deleteDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb'
import { asStoreError, StoreError } from './store-error'
import { openTime, transactionTime, within } from './within'

/** removed: another window or the browser has deleted the database; upgraded: a newer program takes it over. */
export type Loss = 'removed' | 'upgraded'

/** A transaction over any of the stores of a database. */
export type AnyTransaction<Tables extends DBSchema> = IDBPTransaction<Tables, StoreNames<Tables>[], 'readwrite'>

export interface TransactOptions {
  /** Asks the browser to write through to the disk before it says done. */
  readonly strict?: boolean
  readonly mode?: 'readonly' | 'readwrite'
}

/** A database that other windows, other copies of the program and the browser itself may take away at any time. */
export interface GuardedDatabase<Tables extends DBSchema> {
  readonly name: string
  /**
   * Does something in one transaction: all of it or nothing, and nothing of another window in between. It may be begun
   * a second time where the first was broken off.
   * @throws {StoreError} where it was not done; never waits without end
   */
  transact<Result>(
    work: (transaction: AnyTransaction<Tables>) => Promise<Result>,
    options?: TransactOptions,
  ): Promise<Result>
  /** Calls a listener whenever what was kept may be gone; gives the function that ends this. */
  onLoss(listener: (loss: Loss) => void): () => void
  /** Removes the database; `blocked` is called while another window keeps it open. */
  remove(blocked?: () => void): Promise<void>
}

/** What makes a database: its name and version bind old and new copies of the program (contracts.md, "Databases"). */
export interface DatabasePlan<Tables extends DBSchema> {
  readonly name: string
  readonly stores: readonly StoreNames<Tables>[]
  /** Opens it with idb, under the name and the version that never change. */
  open(callbacks: {
    readonly blocking: (now: number, next: number | null) => void
    readonly terminated: () => void
  }): Promise<IDBPDatabase<Tables>>
}

/**
 * How each database of this window closes its connection. Chromium keeps all databases of a page in one place: after a
 * disk was full it opens none of them again as long as a single connection to that place is left.
 */
const closers = new Set<() => void>()

/** What Chromium says when the disk does not take or give anything. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && error.name === 'UnknownError'
}

/** Opens a database when it is first needed, lets it go when another window asks, and opens it again after that. */
export function guardedDatabase<Tables extends DBSchema>(plan: DatabasePlan<Tables>): GuardedDatabase<Tables> {
  const listeners = new Set<(loss: Loss) => void>()
  let opening: Promise<IDBPDatabase<Tables>> | undefined

  function lose(connection: Promise<IDBPDatabase<Tables>>, loss: Loss): void {
    if (opening !== connection) return
    opening = undefined
    listeners.forEach((listener) => listener(loss))
  }

  async function openOnce(self: () => Promise<IDBPDatabase<Tables>>): Promise<IDBPDatabase<Tables>> {
    const db: IDBPDatabase<Tables> = await plan.open({
      blocking(_, next) {
        // Who does not let go leaves every other window waiting, and writes into a database that is about to vanish.
        db.close()
        lose(self(), next === null ? 'removed' : 'upgraded')
      },
      terminated: () => lose(self(), 'removed'),
    })
    return db
  }

  /** Somebody may have made the database by its bare name, without our stores: an empty one is made anew. */
  async function openWhole(self: () => Promise<IDBPDatabase<Tables>>): Promise<IDBPDatabase<Tables>> {
    const db = await openOnce(self)
    const isWhole = () => plan.stores.every((store) => db.objectStoreNames.contains(store))
    if (isWhole()) return db
    const isEmpty = db.objectStoreNames.length === 0
    db.close()
    if (!isEmpty) throw new StoreError('newer')
    await deleteDB(plan.name)
    return openOnce(self)
  }

  function connect(): Promise<IDBPDatabase<Tables>> {
    if (!opening) {
      const begun: Promise<IDBPDatabase<Tables>> = openWhole(() => begun)
      opening = begun
      begun.catch(() => {
        if (opening === begun) opening = undefined
      })
    }
    return within(openTime, opening)
  }

  /** Begins a transaction; a connection that has just been closed is opened anew, once. */
  async function begin({ strict, mode = 'readwrite' }: TransactOptions): Promise<AnyTransaction<Tables>> {
    for (let tries = 0; ; tries++) {
      const connection = await connect()
      try {
        return connection.transaction(
          [...plan.stores],
          mode as 'readwrite',
          strict ? { durability: 'strict' } : undefined,
        )
      } catch (error) {
        if (tries > 0 || !(error instanceof Error) || error.name !== 'InvalidStateError') throw error
        opening = undefined
      }
    }
  }

  closers.add(() => {
    const closing = opening
    opening = undefined
    closing?.then((db) => db.close()).catch(() => undefined)
  })

  /** One transaction, whole or not at all. */
  async function once<Result>(
    work: (transaction: AnyTransaction<Tables>) => Promise<Result>,
    options: TransactOptions,
  ): Promise<Result> {
    const transaction = await begin(options)
    transaction.done.catch(() => undefined)
    const whole = async (): Promise<Result> => {
      const result = await work(transaction)
      await transaction.done
      return result
    }
    try {
      return await within(transactionTime, whole())
    } catch (error) {
      abort(transaction)
      throw error
    }
  }

  return {
    name: plan.name,

    async transact(work, options = {}) {
      try {
        return await once(work, options)
      } catch (error) {
        // A connection that broke says only that it broke; opening it anew mends it, or says why.
        if (isBroken(error)) closers.forEach((close) => close())
        else if (!(error instanceof Error) || error.name !== 'AbortError') throw await asStoreError(error)
      }
      try {
        return await once(work, options)
      } catch (error) {
        if (isBroken(error)) closers.forEach((close) => close())
        throw await asStoreError(error)
      }
    },

    onLoss(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    async remove(blocked) {
      // Our own connection is asked to let go as that of any other window, and tells nobody.
      opening = undefined
      try {
        await within(openTime, deleteDB(plan.name, blocked ? { blocked } : {}))
      } catch (error) {
        throw await asStoreError(error)
      }
    },
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch {
    // It has ended by itself.
  }
}
