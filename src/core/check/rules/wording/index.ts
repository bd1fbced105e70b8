export { wordingRules } from './wording-rules'
