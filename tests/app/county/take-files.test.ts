// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { takeChosen, takeDropped } from '../../../src/app/county/take-files'

describe('what is taken of a folder', () => {
  it('is documents, without what programs leave there; the others are named', () => {
    const names = ['二.docx', '一.html', '.DS_Store', '~$二.docx', '照片.jpg', '说明.pptx', '旧.doc', 'x/.git/a.txt']
    const { files, passedOver } = takeChosen(
      names.map((name) => Object.defineProperty(new File([], name), 'webkitRelativePath', { value: `县/${name}` })),
    )
    expect(files.map(({ path }) => path)).toEqual(['县/一.html', '县/二.docx', '县/旧.doc'])
    expect(passedOver).toEqual(['县/照片.jpg', '县/说明.pptx'])
  })
})

/** What a browser gives for a file that is dropped. */
function fileEntry(path: string, content?: string): FileSystemEntry {
  const name = path.split('/').pop()!
  const file = (give: (file: File) => void, refuse: (error: DOMException) => void) =>
    content === undefined ? refuse(new DOMException('gone', 'NotFoundError')) : give(new File([content], name))
  return { isFile: true, isDirectory: false, name, fullPath: path, file } as unknown as FileSystemEntry
}

/** A folder gives a hundred names at a time, and then none. */
function folderEntry(path: string, inside: readonly FileSystemEntry[], refused = false): FileSystemEntry {
  const createReader = () => {
    let given = 0
    return {
      readEntries(give: (some: readonly FileSystemEntry[]) => void, refuse: (error: DOMException) => void) {
        if (refused) return refuse(new DOMException('no', 'NotReadableError'))
        give(inside.slice(given, (given += 100)))
      },
    }
  }
  return { isFile: false, isDirectory: true, name: path, fullPath: path, createReader } as unknown as FileSystemEntry
}

const drop = (entries: readonly (FileSystemEntry | null)[], files: readonly File[] = []) =>
  takeDropped({
    items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
    files,
  } as unknown as DataTransfer)

describe('what is dropped', () => {
  it('is every document in the folders and in the folders inside them, however many', async () => {
    const many = Array.from({ length: 250 }, (_, at) => fileEntry(`/县/乡镇/${String(at).padStart(3, '0')}.docx`, 'x'))
    const { files, passedOver, unreachable } = await drop([
      folderEntry('/县', [
        folderEntry('/县/乡镇', many),
        folderEntry('/县/空', []),
        fileEntry('/县/教育局.html', '<p>'),
        fileEntry('/县/照片.jpg', 'x'),
        fileEntry('/县/~$教育局.docx', 'x'),
      ]),
      fileEntry('/总.json', '{}'),
    ])
    expect(files).toHaveLength(252)
    expect(files.map(({ path }) => path).filter((path) => !path.startsWith('县/乡镇'))).toEqual([
      '县/教育局.html',
      '总.json',
    ])
    expect(await files.find(({ path }) => path === '总.json')!.file.text()).toBe('{}')
    expect([passedOver.length, unreachable]).toEqual([1, 0])
  })

  it('tells what the system does not give out, and takes the rest', async () => {
    const { files, unreachable } = await drop([
      folderEntry('/县', [
        fileEntry('/县/一.docx'),
        fileEntry('/县/二.docx', 'x'),
        folderEntry('/县/保密', [fileEntry('/县/保密/三.docx', 'x')], true),
      ]),
    ])
    expect(files.map(({ path }) => path)).toEqual(['县/二.docx'])
    expect(unreachable).toBe(2)
  })

  it('is the files themselves where a browser knows no entries', async () => {
    const { files } = await drop([null], [new File(['x'], '一.docx')])
    expect(files.map(({ path }) => path)).toEqual(['一.docx'])
  })
})
