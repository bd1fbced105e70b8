import * as v from 'valibot'
import { agencyKinds, type AgencyKind } from '../report/agency-kind'

/**
 * An agency of a list, in the order of the list: the one above it is the nearest before it with a smaller level. The
 * `agencies` of a task package are such lists.
 */
export interface ListedAgency {
  readonly name: string
  readonly kind?: AgencyKind | undefined
  /** 0 = on top. */
  readonly level: number
  /** A heading (县政府部门): no report is expected of it. */
  readonly group?: true | undefined
  /** The day by which its report is due, ISO. */
  readonly deadline?: string | undefined
}

/** The form of a listed agency in a file. */
export const listedAgencySchema = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  kind: v.exactOptional(v.picklist(agencyKinds.map(({ id }) => id))),
  level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)),
  group: v.exactOptional(v.literal(true)),
  deadline: v.exactOptional(v.string()),
})

/** A list as it was understood, and one Chinese sentence for each line that was not. */
export interface AgencyList {
  readonly agencies: readonly ListedAgency[]
  readonly remarks: readonly { readonly line: number; readonly message: string }[]
}

/** A list as indented lines, as `parseAgencyList` reads it. Kinds and deadlines of single agencies are not in it. */
export function writeAgencyList(agencies: readonly ListedAgency[]): string {
  return agencies
    .map(({ name, level, group }) => `${'\u3000\u3000'.repeat(level)}${name}${group ? '：' : ''}\n`)
    .join('')
}

/** The place in the list of the one above; undefined on top. */
export function aboveOf(agencies: readonly ListedAgency[], index: number): number | undefined {
  const level = agencies[index]?.level ?? 0
  for (let at = index - 1; at >= 0; at--) if (agencies[at]!.level < level) return at
  return undefined
}

/** Whether others stand below an agency of a list. */
export function isAbove(agencies: readonly ListedAgency[], index: number): boolean {
  return (agencies[index + 1]?.level ?? 0) > (agencies[index]?.level ?? 0)
}
