import { formatDate } from '../report/calendar'
import { sectionHeading, type Section, type Template } from '../template/template'
import type { Demand, LocalDemands } from './local-demands'

/** What a demand names as the opening. */
const opening: readonly string[] = ['opening', '开头', '开头段落', '导语']

/** The part that a demand is about: the opening, a section, or nothing that the format has. */
export type DemandedPart = { readonly id: 'opening' } | Section | undefined

/** The part that a demand names by id, role, number or title. */
export function demandedPart(named: string, template: Template): DemandedPart {
  if (opening.includes(named)) return { id: 'opening' }
  return template.sections.find(
    ({ id, role, number, title }) => id === named || role === named || number === named || title === named,
  )
}

/** A demand in one Chinese sentence without its full stop, for the clerk. */
export function describeDemand(demand: Demand, template: Template): string {
  const note = demand.note === undefined ? '' : `（${demand.note}）`
  return `${sentenceOf(demand, template)}${note}`
}

/** All that the demands say, a sentence each; the deadline first. */
export function describeDemands({ deadline, rules }: LocalDemands, template: Template): readonly string[] {
  const due = deadline === undefined ? [] : [`报告在${formatDate(deadline)}前公布`]
  return [...due, ...rules.map((demand) => describeDemand(demand, template))]
}

function sentenceOf(demand: Demand, template: Template): string {
  switch (demand.kind) {
    case 'length':
      return `${partWords(demand.section, template) || '全文的文字'}${boundWords(demand)}`
    case 'decimals':
      return `“${demand.unit}”前的数${demand.digits === 0 ? '不带小数' : `保留${demand.digits}位小数`}`
    case 'statement':
      return `${partWords(demand.section, template) || '报告'}里写明${oneOf(demand.any)}`
    case 'wording': {
      const where = partWords(demand.section, template)
      return `${where ? `${where}里` : ''}不用${listed(demand.avoid)}${demand.use === undefined ? '' : `，改用“${demand.use}”`}`
    }
    case 'unit-name': {
      const { name, short = [], avoid = [] } = demand
      return `“${name}”用全称${short.length > 0 ? `或者简称${oneOf(short)}` : ''}${avoid.length > 0 ? `，不用${listed(avoid)}` : ''}`
    }
  }
}

/** 一、总体情况; what the format does not have is told as it was named. */
function partWords(named: string | undefined, template: Template): string {
  if (named === undefined) return ''
  const part = demandedPart(named, template)
  if (!part) return `“${named}”（这个格式没有这一部分，不检查）`
  return 'number' in part ? `“${sectionHeading(part)}”` : '开头段落'
}

/** 800 to 1500: 不少于800字、不超过1500字. */
export function boundWords({ min, max }: { readonly min?: number; readonly max?: number }): string {
  return [min === undefined ? '' : `不少于${min}字`, max === undefined ? '' : `不超过${max}字`]
    .filter(Boolean)
    .join('、')
}

const listed = (all: readonly string[]): string => all.map((one) => `“${one}”`).join('、')

/** “甲”或者“乙”. */
export const oneOf = (all: readonly string[]): string => all.map((one) => `“${one}”`).join('或者')
