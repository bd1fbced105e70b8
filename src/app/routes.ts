import type { RouteRecordRaw } from 'vue-router'
import { sectionIds } from './places/page-id'

const county = () => import('./county/CountyDesk.vue')

/**
 * The routes of the program, after the # so that they work from file:// too: the start page, and a report with its
 * pages, one for each section that any format has. Pages are loaded when first shown.
 */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'start', component: () => import('./start/StartPage.vue') },
  { path: '/help', name: 'help', component: () => import('./help/HelpPage.vue') },
  { path: '/county/:view?', name: 'county', component: county },
  { path: '/county/look/:file', name: 'county-report', component: county },
  {
    path: '/r/:draft',
    component: () => import('./layout/ReportDesk.vue'),
    children: [
      { path: '', name: 'report', redirect: (to) => ({ name: 'basics', params: to.params }) },
      { path: 'basics', name: 'basics', component: () => import('./basics/BasicsPage.vue') },
      ...sectionIds.map((section): RouteRecordRaw => ({
        path: section,
        name: section,
        props: { section },
        component: () => import('./SectionPage.vue'),
      })),
      { path: 'compare', name: 'compare', component: () => import('./compare/ComparePage.vue') },
      { path: 'register', name: 'register', component: () => import('./register/RegisterPage.vue') },
      { path: 'versions', name: 'versions', component: () => import('./history/VersionsPage.vue') },
      { path: 'check', name: 'check', component: () => import('./findings/CheckPage.vue') },
      { path: 'export', name: 'export', component: () => import('./export/ExportPage.vue') },
    ],
  },
  { path: '/:rest(.*)*', redirect: { name: 'start' } },
]
