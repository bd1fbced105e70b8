import { computed } from 'vue'
import { attendance, type Attendance } from '../../core/county/attendance'
import { attending } from './attending'
import { plainName } from './plain-name'
import { useCounty } from './use-county'

/** Who has handed in and who has not, after the list of the desk; undefined as long as there is no list. */
export function useAttendance() {
  const county = useCounty()
  const list = computed(() => county.settings.agencies ?? [])
  return computed<Attendance | undefined>(() => {
    const { year } = county
    if (list.value.length === 0 || year === undefined) return undefined
    const { deadline, confirmed = {} } = county.settings
    const places = new Map(list.value.map(({ name }, index) => [name, index]))
    const known = Object.entries(confirmed).flatMap(([name, listed]) => {
      const index = places.get(listed)
      return index === undefined ? [] : [[name, index] as const]
    })
    const listed = new Set(list.value.map(({ name }) => plainName(name)))
    const office = plainName(county.settings.office ?? '')
    // The report of the government itself is what the others add up to; nobody is asked for it who is not in the list.
    const others = county.list.filter(({ report }) => plainName(report?.agency ?? '') !== office || listed.has(office))
    return attendance(list.value, attending(others), {
      year,
      confirmed: Object.fromEntries(known),
      unread: county.list.flatMap(({ file, report }) => (report ? [] : [file])),
      ...(deadline ? { deadline } : {}),
    })
  })
}
