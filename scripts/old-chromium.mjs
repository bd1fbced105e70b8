/**
 * Fetches a Linux build of Chromium 88, the oldest browser that the program promises to run in, from the npm package
 * chrome-aws-lambda, with puppeteer-core of its day to drive it. For the smoke test only; no dependency of the product.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

const folder = fileURLToPath(new URL('../node_modules/.cache/chromium-88/', import.meta.url))

/** What a smoke test needs, or a sentence that says why it cannot be had. */
export async function oldChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { missing: 'Chromium 88 is only to be had for Linux on x64.' }
  try {
    fetchOnce()
  } catch (error) {
    return {
      missing: `Chromium 88 could not be fetched: ${
        String(error.stderr ?? error)
          .trim()
          .split('\n')[0]
      }`,
    }
  }
  const { default: puppeteer } = await import(pathToFileURL(`${folder}node_modules/puppeteer-core/cjs-entry.js`).href)
  return {
    launch: () =>
      puppeteer.launch({
        executablePath: `${folder}chromium`,
        args: [
          '--no-sandbox',
          '--no-zygote',
          '--disable-gpu',
          '--disable-dev-shm-usage',
          '--disable-background-networking',
          '--font-render-hinting=none',
        ],
        env: {
          ...process.env,
          LD_LIBRARY_PATH: [`${folder}lib`, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
        },
        headless: true,
        timeout: 60_000,
      }),
  }
}

function fetchOnce() {
  if (existsSync(`${folder}chromium`) && existsSync(`${folder}node_modules/puppeteer-core/cjs-entry.js`)) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}package.json`, '{ "private": true }')
  execFileSync(
    'npm',
    [
      'install',
      '--prefix',
      folder,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--legacy-peer-deps',
      '--no-package-lock',
      'chrome-aws-lambda@5.5.0',
      'puppeteer-core@5.5.0',
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    },
  )
  const bin = `${folder}node_modules/chrome-aws-lambda/bin/`
  writeFileSync(`${folder}aws.tar`, brotliDecompressSync(readFileSync(`${bin}aws.tar.br`)))
  execFileSync('tar', ['xf', `${folder}aws.tar`, '-C', folder])
  writeFileSync(`${folder}chromium`, brotliDecompressSync(readFileSync(`${bin}chromium.br`)))
  chmodSync(`${folder}chromium`, 0o755)
}
