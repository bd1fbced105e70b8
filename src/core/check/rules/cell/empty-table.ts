import { cellsBySection, type SectionId } from '../../../template/template'
import type { CheckContext } from '../../engine/context'
import { sectionWords } from '../../words/place-words'
import type { Rule } from '../../engine/rule'
import { exactStatements } from '../../facts/stated'
import { spanPlace } from '../../facts/printed-text'
import { quote } from '../../facts/stated-words'
import { blankCells } from '../../facts/stated-cells'
import { role, type Role } from '../../../template/roles'

const named: readonly { readonly section: Role; readonly topics: RegExp; readonly label: string }[] = [
  { section: role.applications, topics: /^(received|newly-received|handled)$/, label: '申请' },
  {
    section: role.proactiveDisclosure,
    topics: /^decision\.(licences|penalties|compulsion)$/,
    label: '行政许可、处罚或强制',
  },
]

/**
 * cell.empty-table: the tables of a section hold numbers.
 * When: every cell of a section's tables is blank (error); every one is 0 while the text counts decisions (table 二) or
 * applications (table 三) above 0 (warning).
 * Source: 国办公开办函〔2021〕30号 (不能遗漏). Fires: a table 四 that nobody filled. Silent: all zeros and 申请0条 (seed 004); 协助办理4件.
 */
export const emptyTable: Rule = {
  id: 'cell.empty-table',
  description: '统计表要填写，并与正文一致。',
  source: '国办公开办函〔2021〕30号附件（不能遗漏）',
  severities: ['error', 'warning'],
  *check(context) {
    for (const { section, all } of blankCells(context)) {
      const words = sectionWords(section.id, context.template)
      const tables = (section.tables ?? []).map((table) => ({ in: 'table', table: table.id }) as const)
      if (all) {
        yield { severity: 'error', message: `“${words}”的表格全部空白，没有发生的请填“0”。`, places: tables }
        continue
      }
      const claim = named.find((one) => one.section === section.role)
      if (!claim || !allZero(context, section.id)) continue
      const told = exactStatements(context).find(
        ({ statement, value }) => value > 0n && statement.topics.every((topic) => claim.topics.test(topic)),
      )
      if (!told) continue
      yield {
        severity: 'warning',
        message: `“${words}”的表格全部为0，正文却写有${claim.label}（${quote(told.block, told.statement)}），请核对。`,
        places: [...tables.slice(0, 1), spanPlace(told.block, told.statement)],
      }
    }
  },
}

/** Whether a section's tables hold zeros only; one that is blank for the most part is not filled in yet, and says nothing. */
function allZero({ cells, template }: CheckContext, section: SectionId): boolean {
  let blanks = 0
  let zeros = 0
  for (const { cell } of cellsBySection(template).find((one) => one.section.id === section)?.cells ?? []) {
    const reading = cells.reading(cell)
    if (reading.kind === 'unknown' || reading.value !== 0n) return false
    if (reading.kind === 'blank') blanks++
    else zeros++
  }
  return zeros > blanks
}
