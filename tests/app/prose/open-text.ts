import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import ProseText from '../../../src/app/prose/ProseText.vue'
import { useReportStore } from '../../../src/app/session/report-store'
import { emptyReport, type ProseBlock, type Report } from '../../../src/core/report/report'
import { provided } from '../provided'

/** Opens the text of a section over these numbers; it keeps what it is told, as the page around it does. */
export async function openText(blocks: readonly ProseBlock[], cells: Report['cells']): Promise<VueWrapper> {
  const pinia = createPinia()
  useReportStore(pinia).create({
    report: {
      ...emptyReport('2021', 2021, { name: '某局', kind: 'department' }),
      cells,
      prose: { overview: blocks },
    },
    pictures: new Map(),
    dismissed: [],
    done: [],
  })
  const text: VueWrapper = mount(ProseText, {
    props: {
      section: 'overview',
      label: '总体情况',
      blocks,
      findings: [],
      onChanged: (next: readonly ProseBlock[]) => void text.setProps({ blocks: next }),
    },
    global: { plugins: [pinia], provide: provided(useReportStore().session) },
    attachTo: document.body,
  })
  await flushPromises()
  return text
}
