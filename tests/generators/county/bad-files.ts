import { zipSync } from 'fflate'

/** Files that are no reports, each in its own way, with the code by which they are refused. */
export function badFiles(): readonly { readonly path: string; readonly content: Uint8Array }[] {
  const text = (words: string) => new TextEncoder().encode(words)
  const zip = zipSync({ 'word/document.xml': text('<w:document><w:body><w:p><w:r><w:t>半截') })
  return [
    { path: 'bad/空文件.docx', content: new Uint8Array() },
    { path: 'bad/断了.docx', content: zip.slice(0, Math.floor(zip.length / 2)) },
    { path: 'bad/不是文档.docx', content: text('这不是一份 Word 文档') },
    { path: 'bad/别的压缩包.docx', content: zipSync({ 'readme.txt': text('说明') }) },
    { path: 'bad/坏数据.json', content: text('{"type":"annual-report","version":1,"report":') },
    { path: 'bad/别的数据.json', content: text('{"type":"task-package","version":1}') },
    { path: 'bad/将来的.json', content: text('{"type":"annual-report","version":99}') },
    { path: 'bad/假的.pdf', content: text('%PDF-1.7\n不是 PDF') },
    { path: 'bad/网页.html', content: text('<!doctype html><title>通知</title><p>关于召开会议的通知') },
    { path: 'bad/图片.docx', content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0) },
  ]
}
