import type { StoreTrouble } from '../storage/store-error'
import { namesWords } from './counted'
import type { ReadingResult } from './county-reading'

/** How long something will go on, in words that do not pretend to know it to the second. */
export function leftWords(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 10) return '马上读完'
  if (seconds < 55) return `约还要 ${Math.ceil(seconds / 10) * 10} 秒`
  return `约还要 ${Math.ceil(seconds / 60)} 分钟`
}

const troubles: Readonly<Record<StoreTrouble, string>> = {
  full: '浏览器的存储空间已满，停在这里；请清理空间后接着读。',
  unavailable: '浏览器没有允许在本机保存，停在这里。',
  newer: '“汇总与核查”的数据已由更新版本的程序保存，停在这里；请用新版本打开。',
  busy: '浏览器的本机存储没有回应，停在这里；请关闭其他窗口后接着读。',
}

/** So many files are named. */
const mostNamed = 5
const someOf = (files: readonly string[]): string =>
  `${files.slice(0, mostNamed).join('、')}${files.length > mostNamed ? ` 等 ${files.length} 个` : ''}`

/** What came of reading, in one line. */
export function resultWords({
  read,
  unread,
  known,
  passedOver,
  unreachable,
  left,
  trouble,
  doubled,
  versions,
  withoutOriginal,
}: ReadingResult): string {
  return [
    trouble ? troubles[trouble.trouble] : left > 0 ? '已停止。' : '',
    `读入 ${read} 份`,
    unread > 0 ? `，${unread} 份未能读取` : '',
    left > 0 ? `，还有 ${left} 份没有读` : '',
    '。',
    versions > 0
      ? `有 ${versions} 份与表中的文件同名、内容不同，是同一单位的另一个版本，另列了一行，请确定用哪一份。`
      : '',
    doubled.length > 0
      ? `${namesWords(doubled)}报来不止一份同一年度的报告：每家只计入一份，已采纳的优先，没有采纳的计入最新的；可以在“退回与采纳”里写明新的一份替换哪一份。`
      : '',
    known > 0 ? `${known} 份已在表中，没有重复读取。` : '',
    passedOver.length > 0 ? `另有 ${passedOver.length} 个文件不是报告，没有读：${someOf(passedOver)}。` : '',
    unreachable > 0 ? `有 ${unreachable} 个文件或文件夹打不开（可能已被移动，或者没有权限）。` : '',
    withoutOriginal > 0 ? `原件已存满 200 MB，有 ${withoutOriginal} 份只保存了读出的内容。` : '',
  ].join('')
}
