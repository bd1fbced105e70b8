import { spanOf, type Figure } from '../../../prose/figure'
import type { PartList } from '../../../prose/list'
import { formatQuantity, type Quantity } from '../../../report/quantity'
import { cellsOfRoles } from '../../../template/find-by-role'
import { role, type Role } from '../../../template/roles'
import type { CheckContext } from '../../engine/context'
import type { Found, Rule } from '../../engine/rule'
import type { PrintedBlock } from '../../../report/printed'
import { figuresInDoubt } from '../../facts/against-sums'
import { mentionsOf } from '../../facts/stated'
import { sumOfRoles } from '../../facts/stated-sums'
import { spanPlace } from '../../facts/printed-text'
import { quote, sumWords } from '../../facts/stated-words'

/**
 * The text's own account of applications: what came of them and what was carried forward makes up what was received and
 * brought forward, where the list names every row of 三 that is not 0.
 * Fires: 新收133件，上年结转0件。其中予以公开22件，…，其他43件，结转下年5件 (132).
 * Silent: a list that leaves rows out; one whose single wrong number its own rule tells.
 */
export const outcomesSum: Rule = {
  id: 'text.outcomes-sum',
  description: '正文写明各类办理结果的，各类结果与结转下年度之和应当等于新收与上年结转之和。',
  source: '国办公开办函〔2021〕30号：表三的勾稽关系；发布内容应当准确',
  severities: ['warning'],
  *check(context) {
    const inDoubt = figuresInDoubt(context)
    for (const { block, one: list } of mentionsOf(context, 'lists')) {
      if (list.wholes.length === 0) {
        const found = restAgainstTables(list, context, block)
        if (found && !list.parts.some((one) => inDoubt.has(one))) yield found
        continue
      }
      if (!isAccount(list) || [...list.wholes, ...list.parts].some((one) => inDoubt.has(one))) continue
      const sum = total(list.parts)
      if (!namesAllRows(list, context) || expected(list, context).includes(sum)) continue
      const whole = list.wholes[list.wholes.length - 1]!
      yield {
        message: `正文所列各类办理结果合计为${formatQuantity(sum)}件，与收到和结转的件数（${quote(block, spanOf(whole))}等）不平，请核对。`,
        places: [whole, ...list.parts].map((one) => spanPlace(block, spanOf(one))),
        actual: formatQuantity(sum),
      }
    }
  },
}

/** 撤回2件；其余10件予以公开: together what came in, or what was finished. */
function restAgainstTables({ parts }: PartList, context: CheckContext, block: PrintedBlock): Found | undefined {
  const sum = total(parts)
  const all = expected({ parts: [], wholes: [], exhaustive: true, marker: 'sum' }, context)
  const received = sumOfRoles(context.cells, context.template, [role.received, role.total])
  if (!received || received.value === sum || all.includes(sum)) return undefined
  return {
    message: `正文所列各类办理结果合计为${formatQuantity(sum)}件，但${sumWords(received, context.template)}，请核对。`,
    places: [
      ...parts.map((one) => spanPlace(block, spanOf(one))),
      ...received.cells.map((cell) => ({ in: 'cell', cell }) as const),
    ],
    expected: formatQuantity(received.value),
    actual: formatQuantity(sum),
  }
}

const total = (figures: readonly Figure[]): Quantity =>
  figures.reduce((sum, { number }) => sum + (number.value ?? 0n), 0n)

/** A list of outcomes of applications that are no share themselves, which text.parts does not check already. */
function isAccount({ wholes, parts, marker, unread }: PartList): boolean {
  if (unread) return false
  if (parts.length < 3 || marker === 'sum' || wholes.some(({ shares }) => shares.size > 0)) return false
  return (
    wholes.every(({ counts }) => counts[0] === 'application') &&
    parts.filter(({ outcomes }) => outcomes.length > 0).length > 1
  )
}

/** Whether every row of 三 that holds a number is named, or 其他 takes the rest. */
function namesAllRows({ parts }: PartList, { cells, template }: CheckContext): boolean {
  if (parts.some(({ rest }) => rest)) return true
  const named = new Set(
    parts.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => cellsOfRoles(template, outcome as Role, role.total))),
  )
  return cellsOfRoles(template, role.outcomes, role.total).every((cell) => {
    const reading = cells.reading(cell)
    return named.has(cell) || isTotal(cell, template) || reading.kind !== 'number' || reading.value === 0n
  })
}

const isTotal = (cell: string, template: CheckContext['template']) =>
  cellsOfRoles(template, role.outcomesTotal, role.total).some((one) => one === cell)

/** What the list may make up: what came in, where it names what was carried forward; else what was finished. */
function expected({ wholes, parts }: PartList, { cells, template }: CheckContext): readonly Quantity[] {
  const values = wholes.map(({ number }) => number.value ?? 0n)
  const told = [...values, values.reduce((a, b) => a + b, 0n)]
  const carries = parts.some(({ direction }) => direction === 'forward')
  const finished = sumOfRoles(cells, template, [role.outcomesTotal, role.total])?.value
  const all = sumOfRoles(cells, template, [role.received, role.total], [role.broughtForward, role.total])?.value
  const forward = sumOfRoles(cells, template, [role.carriedForward, role.total])?.value ?? 0n
  const elsewhere = carries ? [] : told.map((one) => one - forward) // what was carried forward stands beside the list
  return [...told, ...elsewhere, ...(carries ? [all] : [finished, all])].filter(
    (one): one is Quantity => one !== undefined,
  )
}
