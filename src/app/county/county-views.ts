import { defineAsyncComponent, type Component } from 'vue'
import EntryTable from './EntryTable.vue'

/** A page of 汇总与核查. */
export interface CountyView {
  readonly id: string
  readonly label: string
  readonly component: Component
  /** What it begins with can be prepared before any report is there: its button on the empty desk. */
  readonly prepare?: string
}

/** The pages in the order of the work; all but the first are loaded when they are first shown. */
export const countyViews: readonly CountyView[] = [
  { id: 'reports', label: '各单位报告', component: EntryTable },
  {
    id: 'attendance',
    label: '缺报情况',
    component: defineAsyncComponent(() => import('./AttendanceView.vue')),
    prepare: '先放进应报单位名册',
  },
  { id: 'rounds', label: '退回与采纳', component: defineAsyncComponent(() => import('./RoundsView.vue')) },
  { id: 'together', label: '报告之间', component: defineAsyncComponent(() => import('./TogetherView.vue')) },
  { id: 'sum', label: '汇总', component: defineAsyncComponent(() => import('./SumView.vue')) },
  { id: 'output', label: '统计与导出', component: defineAsyncComponent(() => import('./OutputView.vue')) },
  {
    id: 'package',
    label: '任务包',
    component: defineAsyncComponent(() => import('./PackageView.vue')),
    prepare: '先生成任务包',
  },
]
