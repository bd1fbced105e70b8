import { deflateSync } from 'node:zlib'
import type { Block, Document, Grid, Picture, TextRole } from '../../../src/core/document/document'

export function text(role: TextRole, content: string): Block {
  return { type: 'text', role, runs: [{ text: content }] }
}

const agency = '临江市城东区农业农村局'
const sentence =
  '我局坚持以公开为常态、不公开为例外，主动回应群众关心的事项，及时更新政府信息公开目录，不断提高公开质量。'

/** A short report with one of everything, written by hand, with every kind of block that compose makes. */
export const shortReport: Document = {
  meta: { title: `${agency}2025年政府信息公开工作年度报告`, agency, year: 2025, template: '2021' },
  blocks: [
    text('title', `${agency}2025年政府信息公开工作年度报告`),
    text('body', `根据规定，编制本报告。${sentence.repeat(3)}`),
    text('section', '一、总体情况'),
    text('heading-1', '（一）主动公开'),
    text('body', sentence.repeat(4)),
    text('heading-2', '1.公开渠道'),
    {
      type: 'text',
      role: 'body',
      runs: [
        { text: '本报告可在' },
        { text: '区政府网站', href: 'https://www.example.gov.cn/公开?id=1&页=2' },
        { text: '（https://www.example.gov.cn/zwgk/nianbao/2025/index.html）查阅，重点为' },
        { text: '惠农补贴', bold: true },
        { text: '。' },
      ],
    },
    text('heading-3', '（1）蔄山镇'),
    text('body', '涉及䓖、㛃、𬭚、𠮷、龦和“引号”——以及……的文字。'),
    picture('photo', 1600, 900, '公开栏前的群众', '图1 政府信息公开栏'),
    smallTable(),
    text('section', '三、收到和处理政府信息公开申请情况'),
    nestedTable(),
    smallTable(),
    text('section', '六、其他需要报告的事项'),
    text('body', '没有其他需要报告的事项。'),
    text('signature', agency),
    text('date', '2026年1月26日'),
  ],
}

/** A picture that is a real PNG, grey and of the given size. */
export function picture(key: string, width: number, height: number, alt: string, caption?: string): Picture {
  return {
    type: 'picture',
    key,
    bytes: greyPng(width, height, key.length),
    mime: 'image/png',
    width,
    height,
    alt,
    ...(caption ? { caption } : {}),
  }
}

/** A table of a clerk's own: no widths, no section. */
export function smallTable(): Grid {
  const cell = (content: string, header = false) => ({
    text: content,
    colspan: 1,
    rowspan: 1,
    header,
    runs: [{ text: content }],
  })
  return {
    type: 'grid',
    rows: [
      [cell('渠道', true), cell('条数', true)],
      [cell('政府网站'), cell('313')],
      [cell('政务新媒体'), cell('1024')],
    ],
  }
}

/** Labels in two columns, merged both ways, one of them vertical. */
export function nestedTable(): Grid {
  const value = (content: string) => ({ text: content, colspan: 1, rowspan: 1, header: false, kind: 'value' as const })
  const label = (content: string, colspan: number, rowspan: number, vertical?: true) => ({
    text: content,
    colspan,
    rowspan,
    header: true,
    kind: 'row' as const,
    ...(vertical ? { vertical } : {}),
  })
  const column = (content: string, colspan = 1, rowspan = 1) => ({
    text: content,
    colspan,
    rowspan,
    header: true,
    kind: 'column' as const,
  })
  return {
    type: 'grid',
    section: 'applications',
    caption: '收到和处理政府信息公开申请情况',
    widths: [500, 7068, 638, 638],
    headRows: 2,
    rows: [
      [{ text: '', colspan: 2, rowspan: 2, header: true, kind: 'corner' }, column('申请人情况', 2)],
      [column('自然人'), column('总计')],
      [label('一、新收', 2, 1), value('3'), value('3')],
      [label('三、本年度办理结果', 1, 3, true), label('（一）予以公开', 1, 1), value('1'), value('1')],
      [label('（二）部分公开', 1, 1), value('2'), value('1234567')],
      [label('（三）不予公开', 1, 1), value(''), value('0')],
    ],
  }
}

function greyPng(width: number, height: number, shade: number): Uint8Array {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width, 120 + shade)])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const chunks = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]))
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}
