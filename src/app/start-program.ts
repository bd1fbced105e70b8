import './style/tokens.css'
import './style/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createRouter, createWebHashHistory } from 'vue-router'
import App from './App.vue'
import { keepBeforeLeaving } from './layout/keep-before-leaving'
import { listenToKeys } from './layout/shortcuts'
import { refuseStrayDrops } from './layout/stray-drops'
import { prepareOffline } from './offline/offline'
import { reportTrouble } from './ui/trouble'
import { loadedStore } from './session/loaded-store'
import { routes } from './routes'

const router = createRouter({ history: createWebHashHistory(), routes })
const app = createApp(App)
app.config.errorHandler = reportTrouble
app.use(createPinia())
app.use(router)

keepBeforeLeaving(loadedStore)
listenToKeys(loadedStore)
refuseStrayDrops()
window.addEventListener('error', (event) => reportTrouble(event.error ?? event.message))
window.addEventListener('unhandledrejection', (event) => reportTrouble(event.reason))
router.onError(reportTrouble)

app.mount('#app')

// The first page comes first; what may be needed later has time until nothing else is to be done.
if (!__ONE_FILE__) {
  const prepare = () => void prepareOffline()
  const later = () => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(prepare, { timeout: 10_000 })
    else setTimeout(prepare, 2000)
  }
  if (document.readyState === 'complete') later()
  else window.addEventListener('load', later)
}
