import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** One thing has one name wherever a clerk reads it. On the left what is not said, on the right the name it has. */
const everywhere: readonly (readonly [RegExp, string])[] = [
  [/上年(的)?报告|上一年(的)?报告|去年的?报告/, '上一年度报告'],
  [/本节|章节|逐节|各节/, '部分'],
  [/当地要求/, '本地要求'],
  [/随填随核对|随时核对|暂不核对|按它核对|无法核对/, '检查（程序做的）；核对是人做的'],
  [/没有看懂|没看懂/, '没有认出'],
  [/(?<!《)条例第/, '《条例》第…条'],
  [/不打印|不印在|印在报告|印在表格|印出/, '写入、写在'],
  [/内容片段|网站片段/, '网站正文'],
  [/发布包/, '全套文件'],
]
/** In the program itself and its help; the rules read and quote reports, in which all of these words occur. */
const inProgram: readonly (readonly [RegExp, string])[] = [
  [/合计(?![行、])/, '总计（表中的）；所选单元格是求和'],
  [/发布/, '公布'],
  [/插入表中的数/, '引用表内数据'],
  [/写到了没有/, '应写内容'],
  [/写得更好/, '写作建议'],
  [/可用的句子/, '参考语句'],
  [/留(下)?(一个)?版本/, '保存版本'],
  [/数出/, '统计'],
  [/看一份|看看|看一看/, '查看、核实'],
  [/带到|带来/, '导出到、导入'],
  [/据此新建/, '新建下一年度报告'],
  [/保存到文件|继续写入/, '同步到文件'],
  [/预览与导出/, '导出'],
  [/回到全部报告/, '首页'],
  [/复制到剪贴板/, '复制正文'],
  [/不用管/, '可不填、无需操作'],
  [/统计期限：自/, '统计起始日'],
]

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return /\.(ts|vue)$/.test(entry.name) ? [path] : []
  })

/** The lines of a file that can be read on the screen: without comments and regular expressions, which read reports. */
const shownLines = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '')
    .split('\n')
    .map((line) =>
      line.replace(/(^|\s)\/\/ .*$/, '').replace(/\/(?![/*])(?:\\.|\[(?:\\.|[^\]])*\]|[^/\\\n])+\/[a-z]*/g, ''),
    )
    .filter((line) => /[\u4e00-\u9fff]/.test(line))

const otherwise = (paths: readonly string[], names: readonly (readonly [RegExp, string])[]): string[] =>
  paths.flatMap((path) =>
    shownLines(path).flatMap((line) =>
      names.flatMap(([word, name]) => {
        const found = word.exec(line)
        return found ? [`${path}: “${found[0]}” → ${name}`] : []
      }),
    ),
  )

describe('one thing has one name', () => {
  const help = 'docs/帮助.md'
  it('in all that can be read', () => {
    expect(otherwise([...filesUnder('src'), help], everywhere)).toEqual([])
  })
  it('in the program and its help', () => {
    expect(otherwise([...filesUnder('src/app'), help], inProgram)).toEqual([])
  })
})
