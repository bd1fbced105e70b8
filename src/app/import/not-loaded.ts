import { ReadError } from '../../core/read-error'

/** What reads files did not come: the network is gone, or a file of the program was lost. */
export function notLoaded(): ReadError {
  return new ReadError(
    'unknown-format',
    '读取文件要用的程序没有载入，可能是网络断开了。请刷新页面后再试，已填写的内容不受影响。',
  )
}
