import { parseArgs } from 'node:util'
import { version } from '../../package.json'
import { exit } from './exit'
import { guardStandardStreams, standardInput } from './standard-streams'

const usage = `用法：
  nianbao convert 输入文件 -o 输出        输出以 .docx、.html 或 .json 结尾时生成该文件，否则作为文件夹，生成 Word 和网页
  nianbao check 文件或文件夹… [--last-year 文件或文件夹] [--demands 本地要求.json] [--json] [--jobs N]
                                          检查一份或多份报告；--demands 按本地要求检查；--json 每份报告输出一行 JSON；
                                          --jobs 同时检查几份
  nianbao tally 台账 --year 年度 [--agency 单位全称 --kind 单位类型 | --into 报告.json] [--map 对照.json]
          [--disputes 复议诉讼台账] [--last-year 上年台账] [--json] -o 输出.json
                                          由申请台账（.xlsx、.ods、.csv）生成表三、表四的数，列出没有认出的行
  nianbao sum 文件或文件夹… --agency 单位全称 --kind 单位类型 [--year 年度] -o 输出.json
                                          把各单位的报告逐格相加，另写 .parts.jsonl，每行是一个单位的数
  nianbao county 文件或文件夹… [--agencies 单位名单] [--year 年度] [--deadline 截止日期] [--last-year 文件或文件夹]
          [--total 汇总报告] [--demands 本地要求.json] [--json] [--jobs N]
                                          核查许多报告：缺报、重复、迟报，雷同，与众不同的数，汇总数与各单位之和
  nianbao --version                       版本号
文件名写作 - 时从标准输入读取。
退出码：0 没有错误；1 有错误，或者台账里有没有认出的行；2 有文件不能读取；64 用法不对；70 程序出错；73 不能创建输出文件；74 写入失败（如磁盘已满）
`

const options = {
  output: { type: 'string', short: 'o' },
  'last-year': { type: 'string' },
  demands: { type: 'string' },
  agency: { type: 'string' },
  kind: { type: 'string' },
  year: { type: 'string' },
  into: { type: 'string' },
  map: { type: 'string' },
  disputes: { type: 'string' },
  agencies: { type: 'string' },
  total: { type: 'string' },
  deadline: { type: 'string' },
  json: { type: 'boolean' },
  jobs: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

/** Options that name a file to be read. */
const inputs = ['last-year', 'demands', 'into', 'map', 'disputes', 'agencies', 'total'] as const

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

interface Command {
  /** What it takes besides files. */
  readonly options: readonly (keyof typeof options)[]
  /** Gives the exit code. */
  run(files: readonly string[], values: Values): Promise<number>
}

/** The commands by their names; each loads what it needs. */
const commands: Readonly<Record<string, Command>> = {
  convert: {
    options: ['output'],
    async run([input, ...others], { output }) {
      if (!input || others.length > 0 || !output) return wrongUse()
      const { convert } = await import('./convert')
      return convert(input, output)
    },
  },
  check: {
    options: ['last-year', 'demands', 'json', 'jobs'],
    async run(files, { 'last-year': lastYear, demands, json = false, ...values }) {
      const jobs = jobsOf(values.jobs)
      if (files.length === 0 || lastYear === '' || demands === '' || jobs === undefined) return wrongUse()
      const { checkFiles } = await import('./check')
      return checkFiles(files, {
        ...(lastYear === undefined ? {} : { lastYear }),
        ...(demands === undefined ? {} : { demands }),
        json,
        jobs,
      })
    },
  },
  tally: {
    options: ['year', 'agency', 'kind', 'into', 'map', 'disputes', 'last-year', 'json', 'output'],
    async run([register, ...others], values) {
      const { tallyArguments, tallyRegister } = await import('./tally')
      const asked = tallyArguments(values)
      if (!register || others.length > 0 || !asked) return wrongUse()
      return tallyRegister(register, asked)
    },
  },
  sum: {
    options: ['agency', 'kind', 'year', 'output'],
    async run(files, { output, ...values }) {
      const [{ sumFiles }, { agencyKindOf }] = await Promise.all([
        import('./sum'),
        import('../core/report/agency-kind'),
      ])
      const [agency, kind, year] = [values.agency?.trim(), agencyKindOf(values.kind ?? ''), yearOf(values.year)]
      if (files.length === 0 || !agency || !kind || year === null || !output) return wrongUse()
      return sumFiles(files, { agency, kind, ...(year === undefined ? {} : { year }), output })
    },
  },
  county: {
    options: ['agencies', 'year', 'deadline', 'last-year', 'total', 'demands', 'json', 'jobs'],
    async run(files, { agencies, total, deadline, demands, 'last-year': lastYear, json = false, ...values }) {
      const [year, jobs] = [yearOf(values.year), jobsOf(values.jobs)]
      const isDay = deadline === undefined || /^\d{4}-\d{2}-\d{2}$/.test(deadline)
      if (files.length === 0 || year === null || !isDay || jobs === undefined) return wrongUse()
      if ([agencies, total, lastYear, demands].includes('')) return wrongUse()
      const { checkCounty } = await import('./county')
      return checkCounty(files, {
        ...(agencies === undefined ? {} : { agencies }),
        ...(total === undefined ? {} : { total }),
        ...(deadline === undefined ? {} : { deadline }),
        ...(lastYear === undefined ? {} : { lastYear }),
        ...(demands === undefined ? {} : { demands }),
        ...(year === undefined ? {} : { year }),
        json,
        jobs,
      })
    },
  },
}

/** Runs the command line. Returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  let parsed
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options })
  } catch {
    return wrongUse()
  }
  const { values, positionals } = parsed
  const [name = '', ...files] = positionals
  if (values.help || values.version) {
    process.stdout.write(values.help ? usage : `${version}\n`)
    return exit.fine
  }
  const command = Object.keys(commands).includes(name) ? commands[name] : undefined
  const isKnown = (option: string) => (command?.options as readonly string[] | undefined)?.includes(option)
  if (!command || !Object.keys(values).every(isKnown)) return wrongUse()
  // Standard input can be read once.
  const named = [...files, ...inputs.map((option) => values[option])]
  if (named.filter((one) => one === standardInput).length > 1) return wrongUse()
  return command.run(files, values)
}

/** A year of four digits; undefined where none is named, null where it is no year. */
function yearOf(text: string | undefined): number | undefined | null {
  if (text === undefined) return undefined
  return /^[12]\d{3}$/.test(text) ? Number(text) : null
}

/** A whole number from 1 on; one job where none is named. */
function jobsOf(text: string | undefined): number | undefined {
  if (text === undefined) return 1
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined
}

function wrongUse(): number {
  process.stderr.write(usage)
  return exit.wrongUse
}

/** What nobody foresaw is told in one line, without the words of a program that breaks. */
function bug(error: unknown): void {
  process.stderr.write(`程序出错，请把这一行报告给维护者：${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = exit.bug
}

guardStandardStreams()
process.on('uncaughtException', (error) => {
  bug(error)
  process.exit()
})
try {
  // The code is set and not forced, so that what is still in the pipe is written.
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  bug(error)
}
