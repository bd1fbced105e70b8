import { memoizePair } from '../../../memoize'
import { describeDemand } from '../../../local-demands/describe-demand'
import type { Demand, LocalDemands } from '../../../local-demands/local-demands'
import { formatDate } from '../../../report/calendar'
import type { Template } from '../../../template/template'
import type { CheckContext } from '../../engine/context'
import type { Found, Rule, RuleDescription } from '../../engine/rule'
import { checkDeadline } from './deadline'
import { checkDecimals } from './decimals'
import { checkLength } from './length'
import { checkStatement } from './statement'
import { checkUnitName } from './unit-name'
import { checkWording } from './wording'

/** How each kind of demand is found in a report. */
const checks: { readonly [Kind in Demand['kind']]: (demand: never, context: CheckContext) => Iterable<Found> } = {
  length: checkLength,
  decimals: checkDecimals,
  statement: checkStatement,
  wording: checkWording,
  'unit-name': checkUnitName,
}

/** 本地要求: what a finding of a demand begins with, wherever it is told. */
const mark = '本地要求：'

/** The kinds of findings that demands can give, for those who know rules by their ids alone. */
export const localRuleKinds: readonly RuleDescription[] = ['deadline', ...Object.keys(checks)].map((kind) => ({
  id: `local.${kind}`,
  description: '上级或者主管部门对报告另有要求。',
  source: '本地要求文件',
  severities: ['warning'],
}))

/**
 * A rule `local.<kind>` for each of the demands. They say warnings: an office may demand what does not fit a report, and
 * its clerk says so.
 */
export const localRules = memoizePair((demands: LocalDemands, template: Template): readonly Rule[] => {
  const rule = (kind: string, description: string, found: (context: CheckContext) => Iterable<Found>): Rule => ({
    id: `local.${kind}`,
    description: `${description}。`,
    source: `本地要求：${demands.name}`,
    severities: ['warning'],
    local: true,
    *check(context) {
      for (const one of found(context)) yield { ...one, message: `${mark}${one.message}` }
    },
  })
  const { deadline } = demands
  const due =
    deadline === undefined
      ? []
      : [rule('deadline', `报告在${formatDate(deadline)}前公布`, (context) => checkDeadline(deadline, context))]
  return [
    ...due,
    ...demands.rules.map((demand) =>
      rule(demand.kind, describeDemand(demand, template), (context) => checks[demand.kind](demand as never, context)),
    ),
  ]
})
