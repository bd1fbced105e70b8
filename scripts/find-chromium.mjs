/**
 * Finds a Chrome or Chromium for the browser tests and prints its path. With --install, a Debian machine on which we
 * are root gets Debian's; elsewhere one line says what to install, and the command fails.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge']
const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The path of an installed Chrome or Chromium; CHROMIUM names another. */
export function findChromium() {
  if (process.env.CHROMIUM && existsSync(process.env.CHROMIUM)) return process.env.CHROMIUM
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...places]
  for (const name of names) for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name)
  return places.slice(3).find((place) => existsSync(place))
}

function installOnDebian() {
  const root = process.getuid?.() === 0
  if (!root || !existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) return
  console.log('No Chromium here: installing Debian’s (chromium, fonts-noto-cjk) for the browser tests …')
  const apt = (...words) =>
    execFileSync('apt-get', ['-qq', ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!findChromium() && process.argv.includes('--install')) installOnDebian()
  const found = findChromium()
  if (!found) {
    console.error(
      'The browser tests need Chrome or Chromium: install one (on Debian: apt-get install chromium), or name it in CHROMIUM.',
    )
    process.exit(1)
  }
  console.log(`Browser for the tests: ${found}`)
}
