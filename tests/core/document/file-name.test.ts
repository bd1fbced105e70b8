import { expect, it } from 'vitest'
import { fileName } from '../../../src/core/document/file-name'

it('keeps a name as it is', () => {
  expect(fileName('临澜市青屿区档案馆2025年政府信息公开工作年度报告', 'docx')).toBe(
    '临澜市青屿区档案馆2025年政府信息公开工作年度报告',
  )
})

it('hides no file and no ending', () => {
  expect(fileName('..年报', 'docx')).toBe('年报')
  expect(fileName('. ~$年报. .', 'docx')).toBe('$年报')
  expect(fileName('年报\u202excod.exe\u200f\u2066\u0085', 'docx')).toBe('年报xcod.exe')
  expect(fileName('甲\ud800局', 'docx')).toBe('甲局')
  expect(fileName('...', 'docx')).toBe('年度报告')
})

it('is no longer than systems take, and cuts no character in two', () => {
  for (const char of ['a', 'é', '局', '𠮷'])
    for (const ending of ['docx', 'json']) {
      const bytes = Buffer.byteLength(`${fileName(char.repeat(300), ending)}.${ending}`)
      expect(bytes).toBeLessThanOrEqual(200)
      expect(bytes).toBeGreaterThan(194)
      expect(fileName(char.repeat(300), ending)).not.toMatch(/[\ud800-\udbff]$/)
    }
})
