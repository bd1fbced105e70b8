import { composedOpening } from '../../document/opening'
import type { CheckContext } from '../engine/context'
import type { Fix, Place } from '../engine/finding'

/**
 * Where what is missing from the opening is mended: the clerk's own words are, as text; composed ones in the field that
 * they are made of.
 */
export function openingPlace(context: CheckContext, field: string): Place {
  const text = context.report.opening && context.prose('opening')[0]?.text
  return text === undefined
    ? { in: 'field', field }
    : { in: 'prose', section: 'opening', block: 0, from: 0, to: text.length }
}

/** Gives up the clerk's own opening, where the composed one says what is missing; undefined where it would not help. */
export function restoreOpening({ report, template }: CheckContext, says: (text: string) => boolean): Fix | undefined {
  if (report.opening === undefined) return undefined
  const composed = composedOpening(report, template).map((block) =>
    'runs' in block ? block.runs.map((run) => run.text).join('') : '',
  )
  return composed.some(says) ? { label: '恢复自动拟定的开头', edits: [{ set: 'opening' }] } : undefined
}
