import { parseArgs } from 'node:util'
import { version } from '../../package.json'
import { exit } from './exit'
import { guardStandardStreams, standardInput } from './standard-streams'

const usage = `用法：
  nianbao convert 输入文件 -o 输出        输出以 .docx、.html 或 .json 结尾时生成该文件，否则作为文件夹，生成 Word 和网页
  nianbao check 文件或文件夹… [--last-year 文件或文件夹] [--json] [--jobs N]
                                          核对一份或多份报告；--json 每份报告输出一行 JSON；--jobs 同时核对几份
  nianbao --version                       版本号
文件名写作 - 时从标准输入读取。
退出码：0 没有错误；1 有错误；2 有文件不能读取；64 用法不对；70 程序出错；73 不能创建输出文件；74 写入失败（如磁盘已满）
`

/** Runs the command line. Returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        'last-year': { type: 'string' },
        json: { type: 'boolean' },
        jobs: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    })
  } catch {
    return wrongUse()
  }
  const { values, positionals } = parsed
  const [command, ...files] = positionals
  if (values.help || values.version) {
    process.stdout.write(values.help ? usage : `${version}\n`)
    return exit.fine
  }
  const lastYear = values['last-year']
  // Standard input can be read once.
  if ([...files, lastYear].filter((one) => one === standardInput).length > 1) return wrongUse()
  if (command === 'convert') {
    const [input, ...others] = files
    if (!input || others.length > 0 || !values.output || values.json || values.jobs || lastYear !== undefined)
      return wrongUse()
    const { convert } = await import('./convert')
    return convert(input, values.output)
  }
  if (command === 'check') {
    if (files.length === 0 || values.output !== undefined || lastYear === '') return wrongUse()
    const jobs = jobsOf(values.jobs)
    if (jobs === undefined) return wrongUse()
    const { checkFiles } = await import('./check')
    return checkFiles(files, { ...(lastYear === undefined ? {} : { lastYear }), json: values.json ?? false, jobs })
  }
  return wrongUse()
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
