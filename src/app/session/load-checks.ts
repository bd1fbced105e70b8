import { whenIdle } from '../ui/when-idle'
import { checks } from './checks'

let loading: Promise<unknown> | undefined

/** Loads the checks when nothing else is to be done. Resolves when they are there; tries again where they did not come. */
export async function checksWhenIdle(): Promise<void> {
  if (checks.value) return
  loading ??= whenIdle()
    .then(() => import('./all-checks'))
    .finally(() => {
      loading = undefined
    })
  await loading
}
