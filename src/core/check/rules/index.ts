import { memoize, memoizePair } from '../../memoize'
import type { LocalDemands } from '../../local-demands/local-demands'
import type { Template } from '../../template/template'
import type { CheckContext } from '../engine/context'
import type { AnyRule } from '../engine/rule'
import { cellRules } from './cell/index'
import { chartRules } from './chart/index'
import { dateRules } from './date/index'
import { lastyearRules } from './lastyear/index'
import { localRules } from './local/index'
import { markRules } from './mark/index'
import { formatSums } from './relation/format-sums'
import { relationRules } from './relation/index'
import { statementRules } from './statement/index'
import { styleRules } from './style/index'
import { structureRules } from './structure/index'
import { structureReadRules } from './format/index'
import { textRules } from './text/index'
import { phraseRules, wordingRules } from './wording/index'

/** Every rule of the program, in the order in which findings are shown. A test finds a rule that is missing here. */
export const rules: readonly AnyRule[] = [
  ...relationRules,
  ...cellRules,
  ...lastyearRules,
  ...textRules,
  ...chartRules,
  ...dateRules,
  ...structureRules,
  ...styleRules,
  ...structureReadRules,
  ...statementRules,
  ...markRules,
  ...wordingRules,
  ...phraseRules,
]

/** The rules for a report in this format: the format's own sums stand behind those that the program has words for. */
export const rulesOf = memoize((template: Template): readonly AnyRule[] => {
  const sums = new Set<AnyRule>(relationRules)
  return [...relationRules, ...formatSums(template), ...rules.filter((rule) => !sums.has(rule))]
})

/** The rules for a report: those of its format, and behind them what the office above demands. */
export function rulesFor({ template, demands }: Pick<CheckContext, 'template' | 'demands'>): readonly AnyRule[] {
  return demands ? withDemands(demands, template) : rulesOf(template)
}

/** A list of rules is made once: what they said of a text is kept with it. */
const withDemands = memoizePair((demands: LocalDemands, template: Template): readonly AnyRule[] => [
  ...rulesOf(template),
  ...localRules(demands, template),
])
