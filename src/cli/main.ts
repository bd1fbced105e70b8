import { parseArgs } from 'node:util'
import { checkFiles } from './check'
import { convert } from './convert'
import { exit } from './exit'

const usage = `用法：
  nianbao convert 输入文件 -o 输出        输出以 .docx、.html 或 .json 结尾时生成该文件，否则作为文件夹，生成 Word 和网页
  nianbao check 文件… [--last-year 文件] [--json]
                                          核对一份或多份报告；--json 每份报告输出一行 JSON
退出码：0 没有错误；1 有错误；2 有文件不能读取；64 用法不对
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
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch {
    return wrongUse()
  }
  const { values, positionals } = parsed
  const [command, ...files] = positionals
  if (values.help) {
    process.stdout.write(usage)
    return exit.fine
  }
  if (command === 'convert') {
    const [input, ...others] = files
    if (!input || others.length > 0 || !values.output || values.json || values['last-year']) return wrongUse()
    return convert(input, values.output)
  }
  if (command === 'check') {
    if (files.length === 0 || values.output) return wrongUse()
    return checkFiles(files, {
      ...(values['last-year'] ? { lastYear: values['last-year'] } : {}),
      json: values.json ?? false,
    })
  }
  return wrongUse()
}

function wrongUse(): number {
  process.stderr.write(usage)
  return exit.wrongUse
}

// The code is set and not forced, so that what is still in the pipe is written.
process.exitCode = await main(process.argv.slice(2))
