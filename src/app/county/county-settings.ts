import { shallowRef, type Ref } from 'vue'
import type { ListedAgency } from '../../core/county/agency-list'
import type { TaskPackage } from '../../core/county/task-package'
import type { AgencyKind } from '../../core/report/agency-kind'
import { readSetting, writeSetting } from '../county-store/county-storage'
import type { KeptDemands } from '../demands/remembered-demands'
import { StoreError } from '../storage/store-error'

/** What the office has set once for all its reports. Names of fields never change: they are kept. */
export interface CountySettings {
  /** The government that the reports are summed up for. */
  readonly office?: string
  readonly kind?: AgencyKind
  /** The year that is worked on; that of most reports unless set. */
  readonly year?: number
  /** The office's own date for all, ISO. */
  readonly deadline?: string
  /** Who has to report. */
  readonly agencies?: readonly ListedAgency[]
  /** Names in reports that a person knows for one on the list: as they stand there, to the name on the list. */
  readonly confirmed?: Readonly<Record<string, string>>
  /** Files that are not to be added up. */
  readonly leftOut?: readonly string[]
  /** Files that are added up beside another report of their agency, which alone would be. */
  readonly alsoCounted?: readonly string[]
  /** By which local demands the reports are checked, as their file says them. */
  readonly demands?: KeptDemands | undefined
  /** The package that was given out last. */
  readonly package?: TaskPackage
}

/** Under which name they are kept. */
const name = 'desk'

export interface KeptSettings {
  readonly settings: Readonly<Ref<CountySettings>>
  readonly load: () => Promise<void>
  readonly change: (some: Partial<CountySettings>) => Promise<void>
}

export function createCountySettings(): KeptSettings {
  const settings = shallowRef<CountySettings>({})
  return {
    settings,

    async load() {
      try {
        settings.value = ((await readSetting(name)) as CountySettings | undefined) ?? {}
      } catch (error) {
        if (!(error instanceof StoreError)) throw error
      }
    },

    async change(some) {
      settings.value = { ...settings.value, ...some }
      await writeSetting(name, settings.value)
    },
  }
}
