import type { RouteRecordRaw } from 'vue-router'
import type { SectionId } from '../core/template/template'

/** Routes are addresses after the #, so that they work from file:// too. Names are ids of sections, or of the pages around them. */
export type PageId = 'basics' | SectionId | 'check' | 'export'

/** Sections that hold statutory tables in every format; the others hold text. */
const tableSections: readonly SectionId[] = ['proactive-disclosure', 'applications', 'disputes']
const proseSections: readonly SectionId[] = ['overview', 'problems', 'other-matters']

/** All pages of a report in the order of the task list. */
export const pageIds: readonly PageId[] = [
  'basics', 'overview', 'proactive-disclosure', 'applications', 'disputes', 'problems', 'other-matters', 'check', 'export',
]

/** Tells a page name from any other word in an address. */
export function isPageId(name: unknown): name is PageId {
  return typeof name === 'string' && (pageIds as readonly string[]).includes(name)
}

/** The routes of the program: the start page, and a report with its pages. Pages are loaded when first shown. */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'start', component: () => import('./start/StartPage.vue') },
  {
    path: '/r/:draft',
    component: () => import('./layout/ReportDesk.vue'),
    children: [
      { path: '', name: 'report', redirect: (to) => ({ name: 'basics', params: to.params }) },
      { path: 'basics', name: 'basics', component: () => import('./basics/BasicsPage.vue') },
      ...tableSections.map((section): RouteRecordRaw => ({
        path: section,
        name: section,
        props: { section },
        component: () => import('./form/TableSection.vue'),
      })),
      ...proseSections.map((section): RouteRecordRaw => ({
        path: section,
        name: section,
        props: { section },
        component: () => import('./prose/ProseSection.vue'),
      })),
      { path: 'check', name: 'check', component: () => import('./findings/CheckPage.vue') },
      { path: 'export', name: 'export', component: () => import('./export/ExportPage.vue') },
    ],
  },
  { path: '/:rest(.*)*', redirect: { name: 'start' } },
]
