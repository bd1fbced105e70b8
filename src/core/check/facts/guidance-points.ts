import { filledFor } from '../../document/opening'
import { rolesOf } from '../../template/find-by-role'
import type { GuidancePoint, SectionId } from '../../template/template'
import type { CheckContext } from '../engine/context'
import { sentencesOf } from './printed-text'
import { statementsIn } from './stated'
import { cellsOfTopic } from './stated-sums'

/** What the guide of a section asks for, and whether its text says it yet. */
export interface PointSaid {
  readonly label: string
  readonly said: boolean
  /** The aspect of the section that it belongs to, where several points make up one. */
  readonly aspect?: string
}

/** A point, or an aspect of the section with the points that make it up: said when all of them are. */
export interface AspectSaid {
  readonly label: string
  readonly said: boolean
  /** What of an aspect is not said yet; nothing where it is a single point. */
  readonly missing: readonly string[]
}

/** The points as they are counted: those of one aspect as one, so that they are as many as the format names. */
export function guidanceAspects(context: CheckContext, section: SectionId): readonly AspectSaid[] {
  const aspects = new Map<string, PointSaid[]>()
  for (const { aspect, ...point } of guidancePoints(context, section)) {
    const name = aspect ?? point.label
    aspects.set(name, [...(aspects.get(name) ?? []), point])
  }
  return [...aspects].map(([label, points]) => {
    const missing = points.filter(({ said }) => !said).map((point) => point.label)
    return { label, said: missing.length === 0, missing: points.length > 1 ? missing : [] }
  })
}

/**
 * The points of a section's guidance, as the format has them, that are asked of this agency. Said is one whose words stand
 * in a sentence that is no heading, or about whose numbers the text states one.
 */
export function guidancePoints(context: CheckContext, section: SectionId): readonly PointSaid[] {
  const points = context.template.sections.find(({ id }) => id === section)?.guidance?.points ?? []
  const { kind } = context.report.agency
  return points
    .filter(({ of }) => !of || of.includes(kind))
    .map((point) => ({
      label: point.label,
      ...(point.aspect === undefined ? {} : { aspect: point.aspect }),
      said: saysWords(point, section, context) || saysNumber(point, section, context),
    }))
}

function saysWords(point: GuidancePoint, section: SectionId, context: CheckContext): boolean {
  const [any = [], besides] = [point.any, point.with].map((all) =>
    all?.map((words) => filledFor(context.report, words)),
  )
  return context
    .prose(section)
    .some(
      (block) =>
        block.kind === 'paragraph' &&
        sentencesOf(block).some(
          ({ text }) =>
            any.some((words) => text.includes(words)) && (!besides || besides.some((words) => text.includes(words))),
        ),
    )
}

function saysNumber({ figures = [] }: GuidancePoint, section: SectionId, context: CheckContext): boolean {
  if (figures.length === 0) return false
  return statementsIn(context).some(
    ({ block, statement }) =>
      block.section === section &&
      statement.topics.some((topic) =>
        cellsOfTopic(topic, context.template).some((cell) =>
          figures.some((role) => rolesOf(context.template, cell).has(role)),
        ),
      ),
  )
}
