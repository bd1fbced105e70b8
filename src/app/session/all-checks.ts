import { checkContext } from '../../core/check/check'
import { guidanceAspects } from '../../core/check/facts/guidance-points'
import { quotableNumbers } from '../../core/check/facts/quotable-numbers'
import { carriedDemands } from '../../core/local-demands/parse-demands'
import { isCellRule, ruleById } from '../../core/check/register'
// With the wordings, which reading prose needs.
import '../../templates'
import { checks } from './checks'

// To import this module is to have the checks. It exports nothing, so that nobody can depend on it without meaning to.
checks.value = { checkContext, isCellRule, ruleById, quotableNumbers, guidanceAspects, carriedDemands }
