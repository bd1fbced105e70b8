import { chromium } from 'playwright-core'
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
const by = () => {
  const parent = new Map(), time = new Map(), name = new Map()
  for (const d of readdirSync('/proc')) { if (!/^\d+$/.test(d)) continue
    try { const s = readFileSync(`/proc/${d}/stat`, 'utf8'); const f = s.slice(s.lastIndexOf(')') + 2).split(' ')
      parent.set(+d, +f[1]); time.set(+d, +f[11] + +f[12] + +f[13] + +f[14])
      const c = readFileSync(`/proc/${d}/cmdline`, 'utf8').replace(/\0/g,' '); name.set(+d, /--type=([\w-]+)/.exec(c)?.[1] ?? (/serve.mjs/.test(c) ? 'server' : /chromium/.test(c) ? 'browser' : 'node')) } catch {} }
  const sum = {}
  for (const pid of time.keys()) { let p = pid; while (p && p !== process.pid) p = parent.get(p); if (p === process.pid) { const n = name.get(pid); sum[n] = (sum[n] ?? 0) + time.get(pid) / 100 } }
  return sum }
const switches = ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']
const server = spawn(process.execPath, ['scripts/serve.mjs', 'dist/app'], { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
const url = await new Promise((r) => server.stdout.on('data', (c) => { const m = /http:\/\/[\d.:]+\//.exec(String(c)); if (m) r(m[0]) }))
const N = +(process.env.N ?? 4)
const configs = {
  base: {}, block: { ctx: { serviceWorkers: 'block' } },
  ...JSON.parse(process.env.CONFIGS ?? '{}'),
}
for (const name of (process.env.ONLY ?? 'base,block').split(',')) {
  const { ctx = {}, args = [], ignore } = configs[name]
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...switches, ...args], ...(ignore ? { ignoreDefaultArgs: ignore } : {}) })
  const phases = []
  for (let i = 0; i < N; i++) {
    const marks = [by()]
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN', acceptDownloads: true, ...ctx })
    if (configs[name].never) await context.addInitScript(() => { if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => {}) })
    const page = await context.newPage()
    marks.push(by())
    await page.goto(url)
    await page.locator('.samples button').nth(0).waitFor()
    marks.push(by())
    await page.locator('.samples button').nth(0).click()
    await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
    marks.push(by())
    await page.evaluate(() => { location.hash = location.hash.replace(/[^/]*$/, 'applications') })
    await page.locator('main table input').first().waitFor()
    marks.push(by())
    await page.waitForTimeout(+(process.env.REST ?? 0))
    await context.close()
    marks.push(by())
    if (i) phases.push(marks)
  }
  const names = ['context', 'start', 'sample', 'applications', 'close']
  for (let k = 0; k < 5; k++) { const d = {}; for (const m of phases) for (const n of Object.keys(m[k + 1])) d[n] = (d[n] ?? 0) + (m[k + 1][n] - (m[k][n] ?? 0)) / phases.length
    console.log(name, names[k], Object.values(d).reduce((a, b) => a + b, 0).toFixed(2), Object.entries(d).filter(([, v]) => Math.abs(v) > 0.02).map(([n, v]) => `${n} ${v.toFixed(2)}`).join(' ')) }
  await browser.close()
}
server.kill(); process.exit()
