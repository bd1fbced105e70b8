import type { Template } from '../../src/core/template/template'
import { templates } from '../../src/templates/index'

const files = import.meta.glob<{ readonly id: string }>('../../templates/*.json', { eager: true, import: 'default' })
const ids = new Set(Object.values(files).map(({ id }) => id))

/** The formats of `templates/`: for what is asked of them alone, not of one that NIANBAO_FORMATS adds to try it. */
export const officialFormats: readonly Template[] = templates.filter(({ id }) => ids.has(id))
