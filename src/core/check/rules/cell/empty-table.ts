import { cellsOf, type SectionId } from '../../../template/template'
import type { PrintedBlock } from '../../../report/printed'
import type { CheckContext } from '../../context'
import { sectionWords } from '../../place-words'
import { clausesOf, spanOf } from '../../printed-text'
import type { Rule } from '../../rule'
import { blankCells } from '../../stated-cells'

/** Other scopes, and numbers of another year or of something else (checks.md, false alarms 3 and 4). */
const elsewhere = /协助|备案|转办|留言|12345|热线|上年|去年|历年|累计|比20\d\d|较|同比|提案|建议|信访|投诉/
const application = /(?:收到|受理|接到|收办|办理|新收|接收|收取|处理)[^，。；]{0,24}申请[^，。；\d]{0,6}(\d+)\s*[件份项条例宗次]|(\d+)\s*[件份项条例宗]\s*(?:政府)?信息公开申请/
const decision = /(?:行政许可|行政处罚|行政强制)(?!事项|信息|清单|目录|公示|公开|案卷)[^，。；\d]{0,12}(\d+)\s*[件起宗例次]|(\d+)\s*[件起宗例次]\s*行政(?:许可|处罚|强制)(?!事项|信息)/

const named: readonly { readonly section: SectionId; readonly words: RegExp; readonly says: string }[] = [
  { section: 'applications', words: application, says: '申请' },
  { section: 'proactive-disclosure', words: decision, says: '行政许可、处罚或强制' },
]

/**
 * cell.empty-table: the tables of a section hold numbers.
 * When: every cell of a section's tables is blank (error); every one is 0 while the text counts decisions (table 二) or
 * applications (table 三) above 0 (warning).
 * Source: 国办公开办函〔2021〕30号 (不能遗漏). Fires: a table 四 that nobody filled. Silent: all zeros and 申请0条 (seed 004); 协助办理4件.
 */
export const emptyTable: Rule = {
  id: 'cell.empty-table',
  says: '统计表要填写，并与正文一致。',
  source: '国办公开办函〔2021〕30号附件（不能遗漏）',
  severities: ['error', 'warning'],
  *check(context) {
    for (const { section, all } of blankCells(context).values()) {
      const words = sectionWords(section.id, context.template)
      const tables = (section.tables ?? []).map((table) => ({ in: 'table', table: table.id }) as const)
      if (all) {
        yield { severity: 'error', message: `“${words}”的表格全部空白，没有发生的请填“0”。`, places: tables }
        continue
      }
      const claim = named.find((one) => one.section === section.id)
      if (!claim || !allZero(context, section.id)) continue
      for (const block of context.blocks) {
        const place = claimIn(block, claim.words)
        if (!place) continue
        const text = block.text.slice(place.from, place.to).trim()
        yield {
          severity: 'warning',
          message: `“${words}”的表格全部为0，正文却写有${claim.says}（“${text}”），请核对。`,
          places: [...tables.slice(0, 1), spanOf(block, place.from, place.to)],
        }
        break
      }
    }
  },
}

function allZero({ cells, template }: CheckContext, section: SectionId): boolean {
  for (const description of cellsOf(template).values()) {
    if (description.section.id !== section) continue
    const reading = cells.reading(description.cell)
    if (reading.kind === 'unknown' || reading.value !== 0n) return false
  }
  return true
}

/** The first clause of a block that counts something above 0. */
function claimIn(block: PrintedBlock, words: RegExp): { from: number; to: number } | undefined {
  if (block.kind !== 'paragraph' || !/\d/.test(block.text)) return undefined
  return clausesOf(block).find((clause) => {
    const match = !elsewhere.test(clause.text) && words.exec(clause.text)
    return match && Number(match[1] ?? match[2]) > 0
  })
}
