/**
 * Tries faults in a copy of the sources (its folder is the first argument), one after the other: each message of the
 * parent is a fault, each answer says whether a test noticed it. One process serves all, since to start Node and Vitest
 * takes longer than most tests. When a fault makes a loop endless, the parent ends this process.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createVitest } from 'vitest/node'

const copy = process.argv[2]
const options = { root: copy, watch: false, project: ['pure'], maxWorkers: 1, bail: 1, reporters: [{}] }
// Each fault gets a Vitest of its own in this process: one that stays remembers code of the fault before.
const start = () => createVitest('test', options, { server: { watch: null, hmr: false } })

/** Seconds each, for programs that start, files by the thousand, times and writers: they are not asked. */
const slow = /tests\/cli\/|tests\/write\/|tests\/read\/(?:fuzz|heavy-files|seeds\.)|printed-report|memory\.test/

/** Runs test files; resolves to whether they all passed. */
async function pass(vitest, specifications) {
  if (specifications.length === 0) return true
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  const failed = testModules.filter((module) => module.state() === 'failed')
  if (process.env.VERBOSE) {
    for (const error of unhandledErrors) console.error(error)
    for (const module of failed) console.error(module.relativeModuleId, module.errors())
    for (const module of failed)
      for (const test of module.children.allTests('failed')) console.error(test.fullName, test.result().errors)
  }
  return failed.length === 0 && unhandledErrors.length === 0
}

/** The tests that stand where the file stands: first the file's own, else those of its folder or the next above. */
function nearTests(file) {
  const place = file.replace(/^src\//, 'tests/').replace(/\.ts$/, '')
  if (existsSync(join(copy, `${place}.test.ts`))) return [`${place}.test.ts`]
  for (let folder = dirname(place); folder.split('/').length > 2; folder = dirname(folder))
    if (existsSync(join(copy, folder))) {
      const own = readdirSync(join(copy, folder)).filter((name) => name.endsWith('.test.ts'))
      if (own.length > 0) return own.map((name) => join(folder, name))
    }
  return []
}

/** Asks the nearest tests, then all quick ones that load the file. */
async function isNoticed(file) {
  const vitest = await start()
  try {
    return await isNoticedBy(vitest, file)
  } finally {
    await vitest.close()
  }
}

async function isNoticedBy(vitest, file) {
  const near = nearTests(file).map((test) => join(copy, test))
  vitest.config.related = [join(copy, file)]
  const related = (await vitest.getRelevantTestSpecifications([])).filter((one) => !slow.test(one.moduleId))
  const isNear = (one) => near.includes(one.moduleId)
  return (
    !(await pass(vitest, related.filter(isNear))) ||
    !(await pass(
      vitest,
      related.filter((one) => !isNear(one)),
    ))
  )
}

process.on('message', async ({ path, start, end, text }) => {
  const file = join(copy, path)
  const source = readFileSync(file, 'utf8')
  writeFileSync(file, source.slice(0, start) + text + source.slice(end))
  let noticed
  try {
    noticed = await isNoticed(path)
  } finally {
    writeFileSync(file, source)
  }
  process.send({ noticed })
})
process.on('disconnect', () => process.exit())
process.send({ ready: true })
