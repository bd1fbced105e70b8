/**
 * Runs after `npm ci`: builds the command line and links it, so that `npx nianbao` works at once. A `bin` entry in
 * package.json would make npm 10 build again at every `npx`.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

if (!existsSync(at('node_modules/vite'))) {
  // Installed without the tools (npm ci --omit=dev): there is nothing to build with.
  console.log('nianbao: the command line was not built, because the build tools are not installed.')
  process.exit(0)
}
execFileSync(process.execPath, [at('node_modules/vite/bin/vite.js'), 'build', '--mode', 'cli', '--logLevel', 'warn'], {
  cwd: at('.'),
  stdio: 'inherit',
})
mkdirSync(at('node_modules/.bin'), { recursive: true })
const link = at('node_modules/.bin/nianbao')
rmSync(link, { force: true })
if (process.platform === 'win32') {
  writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\dist\\cli\\main.js" %*\r\n')
} else {
  symlinkSync('../../dist/cli/main.js', link)
}
