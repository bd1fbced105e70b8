import type { PageLayout } from '../layout/page-layout'
import { fontFaces, fontFamilies } from './font-families'
import { numberRules } from './number-size'
import type { SignatureRoom } from './signature'

/** 28 characters of 三号 fill a line of 156 mm at this width (GB/T 9704-2012, 5.2.3), in points. */
const character = 15.75

/**
 * The style of the full page. On a wide screen and on paper it is the sheet that the Word file prints (GB/T 9704-2012:
 * 版心 156 × 225 mm, 三号仿宋, page numbers outside); on a narrow screen the text flows at a reading size and wide tables
 * scroll in themselves.
 */
export function pageStyle(layout: PageLayout, room: SignatureRoom, gap: number): string {
  const font = fontFamilies(layout)
  const line = `${layout.lineSpacing}pt`
  const tableLine = `${round(layout.tableSize * 1.2525)}pt`
  return [
    fontFaces(layout),
    `html{-webkit-text-size-adjust:100%;text-size-adjust:100%}`,
    `body{margin:0;background:#f3f4f6;color:#000;--unit:${character}pt;--line:${line};` +
      `font:16pt/var(--line) ${font.body};letter-spacing:-.25pt;overflow-wrap:anywhere;line-break:strict;` +
      // Every mark keeps its full width and digits no room around them, so that 28 characters fill a line.
      `text-spacing-trim:space-all;text-autospace:no-autospace}`,
    `.paper{box-sizing:border-box;width:210mm;margin:28px auto;padding:30mm 26mm 32mm 28mm;background:#fff;` +
      `box-shadow:0 0 0 1px rgba(16,24,40,.06),0 2px 10px rgba(16,24,40,.08)}`,
    `h1,h2,h3,h4,h5,h6,p,figure{margin:0;font-size:inherit;font-weight:inherit;line-height:inherit;white-space:pre-wrap}`,
    `h2,h3,h4,h5,h6,p{text-indent:calc(2 * var(--unit));text-align:justify}`,
    // A justified line before a telephone number or an address would be pulled apart.
    `[data-lines=ragged]{text-align:left}`,
    `h1,h2,h3,h4,h5,h6{break-after:avoid}`,
    `.title{margin-bottom:${round(gap)}pt;font:22pt/30pt ${font.title};letter-spacing:0;text-align:center;text-indent:0}`,
    `.title .line{display:block}`,
    `.title+.title{margin-top:-${round(gap)}pt}`,
    `.section{font-family:${font.black}}`,
    `.heading-1,.run-in{font-family:${font.kai}}`,
    `strong{font-weight:bold}`,
    `a{color:#0b4a8f;text-decoration:underline;text-underline-offset:.15em}`,
    `.telephone{white-space:nowrap}`,
    // Not in print: a line that ends early there would be read back as the end of its paragraph.
    `@media screen{.whole{white-space:nowrap}}`,
    `a:focus-visible,.wide:focus-visible{outline:3px solid #1b1f24;outline-offset:2px;box-shadow:0 0 0 3px #ffbf47}`,
    `.signature,.date{text-align:right;text-indent:0;break-inside:avoid}`,
    `.signature{text-wrap:balance;margin-top:var(--line);padding-right:calc(${round(room.signature)} * var(--unit));break-before:avoid;break-after:avoid}`,
    `.date{${datePlace(room)}}`,
    `.picture{margin:6pt 0 3pt;text-align:center;break-inside:avoid}`,
    `.picture img{display:block;width:auto;max-width:100%;height:auto;max-height:90vh;margin:0 auto}`,
    `.chart{margin:6pt 0 3pt;text-align:center;break-inside:avoid}`,
    `.chart svg{display:block;max-width:100%;height:auto;margin:0 auto;letter-spacing:0}`,
    `.picture figcaption,.chart figcaption{padding-top:3pt;font-family:${font.kai};font-size:14pt}`,
    `.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}`,
    tableStyle(layout, font.table, tableLine),
    narrowStyle,
    printStyle(layout, font.song),
  ].join('\n')
}

function tableStyle(layout: PageLayout, family: string, line: string): string {
  return [
    `.wide,.table{position:relative;margin:4pt 0 10pt}`,
    `table{width:100%;border-collapse:collapse;font:${layout.tableSize}pt/${line} ${family};letter-spacing:0;` +
      `font-variant-numeric:lining-nums tabular-nums}`,
    `.fixed{table-layout:fixed}`,
    `caption{padding:0;font-size:0;line-height:0}`,
    `th,td{padding:3pt 2pt;border:.75pt solid #000;font-weight:normal;text-align:center;vertical-align:middle;white-space:pre-wrap}`,
    `th{background:#f6f7f9}`,
    `.labels .row{text-align:left;padding-left:3pt}`,
    `.labels .note{text-align:center}`,
    `.long{text-align:left}`,
    `.value,.number{white-space:nowrap}`,
    numberRules(layout.tableSize),
    `.labels .vertical{padding:2pt 0;text-align:center}`,
    `.vertical span{display:inline-block;writing-mode:vertical-rl;letter-spacing:.25em;white-space:nowrap}`,
  ].join('\n')
}

/** Below the width of a sheet: no sheet, a reading font and size; a wide table scrolls in its own frame. */
const narrowStyle =
  '@media screen and (max-width:840px){' +
  [
    `body{--unit:1em;--line:1.85;background:#fff;font-family:-apple-system,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei",` +
      `"Noto Sans CJK SC",sans-serif;font-size:17px;letter-spacing:0;color:#1b1f24}`,
    `.paper{width:auto;max-width:42em;margin:0 auto;padding:24px 18px 48px;box-shadow:none}`,
    // The lines of the Word file where they fit; each of them breaks for itself, in halves of about the same length.
    `.title,.title .line{text-wrap:balance}`,
    `.title .line{display:inline-block;word-break:keep-all}`,
    `.title{margin-bottom:1em;font-family:inherit;font-size:min(22px,5.4vw);font-weight:bold;line-height:1.5}`,
    `.title+.title{margin-top:-1em}`,
    // In short lines, telephone numbers and years that do not break would stretch the line before them.
    `h2,h3,h4,h5,h6,p{text-align:left}`,
    `.section,.heading-1,.heading-2,.run-in{font-family:inherit;font-weight:bold}`,
    `.section{margin:1.2em 0 .4em;font-size:19px;text-indent:0}`,
    `.heading-1,.heading-2,.heading-3{text-indent:0;margin-top:.5em}`,
    `.signature{margin-top:1.6em}`,
    `.picture figcaption,.chart figcaption{font-family:inherit;font-size:14px}`,
    `table{font-family:inherit;font-size:14px;line-height:1.45}`,
    `th,td{padding:6px 4px;border-color:#667085}`,
    `.wide{overflow-x:auto;overscroll-behavior-x:contain;margin:8px -18px 16px;padding:0 18px;` +
      // Shadows at the edge behind which more of the table waits.
      `background:linear-gradient(to right,#fff 18px,rgba(255,255,255,0) 42px) 0 0 local,` +
      `linear-gradient(to left,#fff 18px,rgba(255,255,255,0) 42px) 100% 0 local,` +
      `linear-gradient(to right,rgba(16,24,40,.22),rgba(16,24,40,0) 12px) 0 0 scroll,` +
      `linear-gradient(to left,rgba(16,24,40,.22),rgba(16,24,40,0) 12px) 100% 0 scroll;` +
      `background-repeat:no-repeat}`,
    `.wide::before{content:"左右滑动可看全表";position:-webkit-sticky;position:sticky;left:0;display:block;width:12em;` +
      `font-size:13px;line-height:2;color:#4b5563}`,
    // The hint only where the frame is narrower than the table: a table of seven columns is 40em wide.
    `@media (min-width:640px){.wide::before{display:none}}`,
    `.drawn{text-align:left}`,
    `.drawn::before{content:"左右滑动可看全图"}`,
    `.drawn svg{min-width:560px}`,
    `.table{overflow-x:auto}`,
    `.table th,.table td{min-width:3.2em;overflow-wrap:break-word}`,
    // Here the table scrolls, so that the longest number need not break.
    `.overlong{white-space:nowrap}`,
    `.wide table{min-width:40em}`,
    // Row labels stay in view while the numbers pass under them; a vertical label beside them passes too.
    `.wide .row:not(.vertical){position:-webkit-sticky;position:sticky;left:-18px;z-index:1}`,
    `.wide th,.wide td{padding:6px 2px}`,
    `.wide .row{padding-left:4px}`,
    `.wide th{background:rgba(11,74,143,.05)}`,
    `.wide .row:not(.vertical){background:#f0f4f9}`,
  ].join('\n') +
  '}'

/**
 * Paper. Browsers before Chromium 131 know no margin boxes and leave the page number out. The dash of the number stands
 * 7 mm below the text area, one 四号 character from its edge (7.5).
 */
function printStyle(layout: PageLayout, song: string): string {
  const number = `content:"\\2014  " counter(page) " \\2014";font:14pt/14pt ${song};vertical-align:top;padding-top:4.1mm`
  const boxes =
    layout.pageNumber === 'centre'
      ? `@page{@bottom-center{${number}}}`
      : `@page :right{@bottom-right{${number};padding-right:14pt;text-align:right}}` +
        `@page :left{@bottom-left{${number};padding-left:14pt;text-align:left}}`
  return [
    `@page{size:A4;margin:37mm 26mm 35mm 28mm}`,
    boxes,
    '@media print{' +
      [
        `html,body{background:none}`,
        `body{orphans:1;widows:1}`,
        `.paper{width:auto;margin:0;padding:0;box-shadow:none}`,
        `a{color:inherit;text-decoration:none}`,
        `th{background:none}`,
        `.wide,.table{margin:0;break-before:avoid}`,
        `.together,.kept{break-inside:avoid}`,
        `.opened .section{break-after:avoid}`,
        `thead{display:table-header-group}`,
        `tr,.block{break-inside:avoid}`,
        `th,td{padding:.7pt 1.4pt;border-width:.5pt}`,
        `.labels .row{padding-left:1.4pt}`,
        `tr{height:22.7pt}`,
        `.tall tr{height:17pt}`,
        `.table+p,.table+h3,.table+h4,.table+h5,.wide+p,.wide+h3,.wide+h4,.wide+h5,.together+*,.opened+*{margin-top:calc(var(--line) / 2)}`,
        `.picture img{max-height:205mm;max-width:100%;width:auto}`,
      ].join('\n') +
      '}',
  ].join('\n')
}

/** The date from its beginning where it can be; on a sheet narrower than the name it begins at the left edge. */
function datePlace(room: SignatureRoom): string {
  if (room.dateBegins === undefined) return `padding-right:calc(${round(room.date)} * var(--unit))`
  return `padding-left:calc(100% - ${round(room.dateBegins)} * var(--unit));text-align:left`
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
