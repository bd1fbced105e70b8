/** Serves `dist/app`, or the folder that is given, on loopback for `npm start` and prints the address. Serves files and nothing else. */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const given = process.argv[2]
const root = given ? join(resolve(given), sep) : fileURLToPath(new URL('../dist/app/', import.meta.url))
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

/** The file that an address names; undefined where there is none or it lies outside. */
function fileOf(url) {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
  const file = join(root, path.endsWith(sep) ? 'index.html' : path)
  return file.startsWith(root) && existsSync(file) && statSync(file).isFile() ? file : undefined
}

const server = createServer((request, response) => {
  let file
  try {
    file = fileOf(request.url ?? '/')
  } catch {
    file = undefined // an address that is no address
  }
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个页面')
    return
  }
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  })
  createReadStream(file).pipe(response)
})

const wanted = Number(process.env.PORT ?? 4173)
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE') throw error
  server.listen(0, '127.0.0.1') // the usual port is taken: any other will do
})
server.on('listening', () => {
  const { port } = server.address()
  console.log(`年报已启动，请在浏览器中打开：http://127.0.0.1:${port}/  （按 Ctrl+C 结束）`)
})
server.listen(wanted, '127.0.0.1')
// Started by another program, it ends with that one.
process.on('disconnect', () => process.exit())
