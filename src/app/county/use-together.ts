import { computed } from 'vue'
import { useCounty } from './use-county'

/** Comparing the reports of the year with each other: whether it is under way, to begin it, to end it. */
export function useTogether() {
  const county = useCounty()
  return { working: computed(() => county.comparing), compare: county.compare, cancel: county.cancelComparing }
}
