import { inject, type InjectionKey } from 'vue'

/** Under which a clock is given to pages whose words depend on the day; without one the computer's is taken. */
export const clockKey: InjectionKey<() => Date> = Symbol('clock')

/** What time it is. */
export function useNow(): Date {
  return inject(clockKey, () => new Date())()
}
