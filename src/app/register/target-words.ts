import { headersOfRole } from '../../core/template/find-by-role'
import { findHeader } from '../../core/template/pattern'
import { registerFormat } from '../../core/register/register-format'
import type { RegisterQuestion } from '../../core/register/remark'
import { openTarget } from '../../core/register/understand'
import type { RegisterWords } from '../../core/template/register-words'
import { role, type Role } from '../../core/template/roles'
import type { Header, Template } from '../../core/template/template'

/** What a value may be said to mean. */
export interface TargetChoice {
  readonly target: string
  readonly label: string
}

/** Choices under the name of the group that they stand in. */
export interface ChoiceGroup {
  readonly label: string
  readonly choices: readonly TargetChoice[]
}

/** What a question can be answered with: what it may be first, then everything else, in the order of the format. */
export function choicesOf(
  question: RegisterQuestion,
  template: Template,
  words: RegisterWords,
): readonly ChoiceGroup[] {
  const all = allChoices(question.about, template, words)
  const likely = all.flatMap(({ choices }) => choices).filter(({ target }) => question.candidates.includes(target))
  return likely.length > 0 ? [{ label: '可能是', choices: likely }, ...all] : all
}

/** What a value was said to mean, as it is named where its group is not beside it. */
export function targetLabel(
  { about }: Pick<RegisterQuestion, 'about'>,
  target: string,
  template: Template,
  words: RegisterWords,
): string {
  const choices = allChoices(about, template, words).flatMap((group) => group.choices)
  return choices.find((one) => one.target === target)?.label ?? target
}

function allChoices(
  about: RegisterQuestion['about'],
  template: Template,
  words: RegisterWords,
): readonly ChoiceGroup[] {
  const format = registerFormat(template, words)
  if (!format) return []
  switch (about) {
    case 'applicants':
      return groupsOf(format.table.columns, [...format.applicants.groupsOf.keys()])
    case 'outcomes':
      return [
        ...groupsOf(format.table.rows, [...format.outcomes.groupsOf.keys()]),
        { label: '没有办结', choices: [{ target: openTarget, label: '还没有答复（结转）' }] },
      ]
    case 'ways':
      return [
        {
          label: '复议诉讼',
          choices: [role.reconsideration, role.direct, role.subsequent].map((one) => byRole(template, one)),
        },
      ]
    case 'disputeOutcomes':
      return [
        {
          label: '结果',
          choices: [role.upheld, role.corrected, role.otherResult, role.pending].map((one) => byRole(template, one)),
        },
      ]
  }
}

function byRole(template: Template, wanted: Role): TargetChoice {
  return { target: wanted, label: headersOfRole(template, wanted)[0]?.header.label ?? wanted }
}

/** Leaves by the group around them; those that stand alone come under their own name. */
function groupsOf(side: readonly Header[], leaves: readonly string[]): readonly ChoiceGroup[] {
  const groups: { label: string; choices: TargetChoice[] }[] = []
  for (const leaf of leaves) {
    const header = findHeader(side, leaf)
    if (!header) continue
    const around = groupAround(side, leaf)
    const label = around?.label ?? ''
    const last = groups[groups.length - 1]
    // The group around all of a side (申请人情况) tells nothing apart.
    const isTold = around !== undefined && !side.includes(around)
    const choice = { target: leaf, label: isTold ? `${shortName(around.label)}${header.label}` : header.label }
    if (last && last.label === label) last.choices.push(choice)
    else groups.push({ label, choices: [choice] })
  }
  return groups
}

/** What a choice says of its group once the list is folded: its number, or its name where it has none. */
function shortName(label: string): string {
  return /^（[一二三四五六七八九十]+）/.exec(label)?.[0] ?? `${label}：`
}

/** The innermost group that holds a leaf. */
function groupAround(side: readonly Header[], leaf: string, around?: Header): Header | undefined {
  for (const header of side) {
    if (header.id === leaf) return around
    const inside = header.children && groupAround(header.children, leaf, header)
    if (inside) return inside
  }
  return undefined
}
