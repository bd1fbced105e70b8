import { role } from '../../../template/roles'
import type { AgencyKind } from '../../../report/agency-kind'
import type { Rule } from '../../engine/rule'
import { clausesOf, spanPlace } from '../../facts/printed-text'
import { partWords } from '../../facts/section-places'
import { problemWords } from '../../words/problem-words'

const some = '(?:一些|有的|部分|个别|少数|多数|大多数|某些|各级|各地)'
/** Areas and governments are not part of any bureau, county or township. */
const areas = '(?:地区|地方|地市|政府部门|行政机关|政府)'
const units = '(?:单位|部门|机关)'
/** What may stand before it in the clause, so that it is the one with the problem. */
const before = /(?:^|[是在于因但有即：:）)、]|由于|存在|表现为|目前|当前|仍有|还有|导致)\s*$/
/** 局属个别单位, 我局个别部门, 下属…: own parts. */
const own =
  /属|内设|系统|我[局委厅办部镇乡区县市]|本[局委厅办部镇乡区县市单机]|局[内机]|科室|股室|站所|街道|乡镇|社区|村/

const ofUnits = new RegExp(`${some}${areas}|${some}${units}(?!间|之间|沟通)`)
const ofAreas = new RegExp(`(?:一些|有的|各级|某些)${areas}`)
const ofGovernments = /各级政府部门|各级行政机关/

/** Which words are others' for a kind of agency: governments have departments, and provinces areas. */
const others: Readonly<Record<AgencyKind, RegExp>> = {
  'central-department': ofGovernments,
  'government-with-rules': ofGovernments,
  'government-county': ofAreas,
  department: ofUnits,
  township: ofAreas,
  subdistrict: ofAreas,
  committee: ofAreas,
  other: ofUnits,
}

/**
 * text.generic-actor: the report of one agency tells of its own problems.
 * When: in 五 一些地区, 各级政府部门 or 个别单位 is the one of whom a clause states a problem.
 * Source: practice (a passage of a report of the whole country or province taken over).
 * Fires: 一些地区对政策解读重视不够. Silent: 个别科室, 站所, 下属单位; 个别部门 of a government; 督促个别单位整改.
 */
export const genericActor: Rule = {
  id: 'text.generic-actor',
  description: '写本单位存在的问题，不写“一些地区”“各级政府部门”“个别单位”等别处的问题。',
  source: '各地对年度报告的审核意见（通行做法，国家层面没有明文规定）',
  severities: ['hint'],
  *check(context) {
    const { name, kind } = context.report.agency
    // The office of a government reports for the whole of it.
    const isOffice = /政府办公[室厅]$/.test(name.replace(/\s+/g, ''))
    const actor = isOffice ? ofAreas : others[kind]
    for (const block of context.proseOf(role.problems)) {
      if (block.kind !== 'paragraph' || !actor.test(block.text)) continue
      for (const clause of clausesOf(block)) {
        const match = actor.exec(clause.text)
        if (!match) continue
        const ahead = clause.text.slice(0, match.index)
        const behind = clause.text.slice(match.index + match[0].length)
        if (!before.test(ahead) || own.test(ahead) || !problemWords.test(behind)) continue
        const from = clause.from + match.index
        yield {
          message: `“${match[0]}”不是本单位，${partWords(role.problems, context)}要写本单位存在的问题，请核对。`,
          places: [spanPlace(block, { from, to: from + match[0].length })],
          actual: match[0],
        }
      }
    }
  },
}
