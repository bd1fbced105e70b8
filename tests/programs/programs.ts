import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether a program is on this machine; says so in one line where it is not. */
export function installed(program: string): boolean {
  const found = spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
  if (!found) console.log(`${program} is not installed: what needs it is left out`)
  return found
}

export const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'))

export function removeFolder(): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Where Debian's texlive-lang-chinese keeps free fonts that can stand in for the official ones. */
const fandol = '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol'
/** And where fonts-lmodern keeps the Latin one. */
const latinModern = '/usr/share/texmf/fonts/opentype/public/lm'

const standIns: readonly (readonly [string, string])[] = [
  ['仿宋_GB2312', 'FandolFang'],
  ['楷体_GB2312', 'FandolKai'],
  ['黑体', 'FandolHei'],
  ['宋体', 'FandolSong'],
  ['方正小标宋简体', 'FandolSong'],
  ['仿宋', 'FandolFang'],
  ['楷体', 'FandolKai'],
  ['方正小标宋_GBK', 'FandolSong'],
  ['方正仿宋_GBK', 'FandolFang'],
  ['方正楷体_GBK', 'FandolKai'],
  ['方正黑体_GBK', 'FandolHei'],
  // Its digits are half as wide as high, like those of Times New Roman.
  ['Times New Roman', 'Latin Modern Roman'],
]

function fontConfiguration(): string {
  const path = join(folder, 'fonts.conf')
  const aliases = standIns.map(
    ([official, free]) =>
      `<alias binding="same"><family>${official}</family><prefer><family>${free}</family></prefer></alias>`,
  )
  mkdirSync(join(folder, 'font-cache'), { recursive: true })
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fandol}</dir><dir>${latinModern}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'font-cache')}</cachedir>${aliases.join('')}</fontconfig>`,
  )
  return path
}

/** Renders Word files with LibreOffice, all in one start; gives the paths of the PDF files. */
export function renderPdf(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, string>> {
  const names = Object.keys(files)
  for (const name of names) writeFileSync(join(folder, `${name}.docx`), files[name]!)
  const fonts = existsSync(fandol) ? { FONTCONFIG_FILE: fontConfiguration() } : {}
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...names.map((name) => join(folder, `${name}.docx`)),
    ],
    { env: { ...process.env, ...fonts }, stdio: 'ignore' },
  )
  return Object.fromEntries(names.map((name) => [name, join(folder, `${name}.pdf`)]))
}

/** A piece of text on a page, in points from the upper left corner. */
export interface PlacedLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The lines of text on every page of a PDF. */
export function pdfLines(pdf: string): readonly (readonly PlacedLine[])[] {
  const html = execFileSync('pdftotext', ['-bbox-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([\s\S]*?)<\/line>/g),
      ].map(([, left, top, right, bottom, words = '']) => ({
        text: [...words.matchAll(/<word [^>]*>([^<]*)<\/word>/g)].map((word) => word[1]).join(''),
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      })),
    )
}

/** How far the ink in a strip of a page lies from its top, in millimetres: first and last row with anything dark. */
export function inkRows(pdf: string, page: number, from: number, to: number): { first: number; last: number } {
  const resolution = 300
  const root = join(folder, `ink-${page}`)
  execFileSync('pdftoppm', [
    '-r',
    String(resolution),
    '-gray',
    '-f',
    String(page),
    '-l',
    String(page),
    '-singlefile',
    pdf,
    root,
  ])
  const bytes = readFileSync(`${root}.pgm`)
  const [, width = 0, height = 0, start = 0] = pgmHeader(bytes)
  const millimetre = resolution / 25.4
  const rows: number[] = []
  for (let row = Math.round(from * millimetre); row < Math.min(height, Math.round(to * millimetre)); row++)
    if (bytes.subarray(start + row * width, start + (row + 1) * width).some((grey) => grey < 160)) rows.push(row)
  return { first: rows[0]! / millimetre, last: (rows[rows.length - 1]! + 1) / millimetre }
}

function pgmHeader(bytes: Buffer): readonly number[] {
  const header = /^P5\s+(\d+)\s+(\d+)\s+(\d+)\s/.exec(bytes.subarray(0, 64).toString('latin1'))
  if (!header) throw new Error('pdftoppm did not write a grey picture')
  return [0, Number(header[1]), Number(header[2]), header[0].length]
}
