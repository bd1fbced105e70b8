import { inject, provide, type InjectionKey } from 'vue'
import type { SecondCopy } from './second-copy'

const key: InjectionKey<SecondCopy> = Symbol('second copy')

/** Gives the components of an open report the copy of its draft in a file. */
export const provideSecondCopy = (copy: SecondCopy): void => provide(key, copy)

/** The copy of the open report in a file; undefined where a report is only shown. */
export const useSecondCopy = (): SecondCopy | undefined => inject(key, undefined)
