import { shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import type { Report } from '../../core/report/report'
import { addAudit } from '../county-store/county-storage'
import { draftStorage, type DraftSummary } from '../drafts/draft-storage'
import { loadReportStore } from '../session/loaded-store'
import { plainName } from './plain-name'

/** 生成本级政府报告: a sum as a report to be written on; where one of the government and year is there, it is shown first. */
export function useGovernmentDraft() {
  const router = useRouter()
  /** The draft that is there already, changed last. */
  const known = shallowRef<DraftSummary>()

  async function find({ agency, year }: Report): Promise<DraftSummary | undefined> {
    // Of a storage that cannot be read nothing is known; keeping the draft will say so.
    const drafts = await draftStorage.list().catch(() => [])
    return drafts
      .filter((one) => !one.deleted && one.year === year && plainName(one.agency) === plainName(agency.name))
      .sort((a, b) => Number(b.changed) - Number(a.changed))[0]
  }

  /** Begins the report, unless there is one: then it is only told. */
  async function begin(report: Report, counted: number): Promise<void> {
    known.value = await find(report)
    if (!known.value) await make(report, counted)
  }

  /** Begins the report in any case: its text is the office's own. */
  async function make(report: Report, counted: number): Promise<void> {
    known.value = undefined
    const store = await loadReportStore()
    const draft = store.create({ report, pictures: new Map(), dismissed: [], done: [], imported: report.cells })
    const { name } = report.agency
    const at = new Date().toISOString()
    const note = `计入 ${counted} 份报告`
    await addAudit([{ at, act: 'summed', year: report.year, note, ...(name ? { agency: name } : {}) }])
    await router.push({ name: 'basics', params: { draft } })
  }

  return { known, begin, make }
}
