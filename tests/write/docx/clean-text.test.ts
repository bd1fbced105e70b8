import { expect, it } from 'vitest'
import { cleanText } from '../../../src/write/docx/clean-text'

it('takes out what XML cannot hold and nothing else', () => {
  expect(cleanText('甲\u0000乙\u000b丙\u001f\ufffe丁\u0085')).toBe('甲乙丙丁')
  expect(cleanText('半\ud83d个\udc00字')).toBe('半个字')
  expect(cleanText('䓖㛃𬭚𠮷龦\ue000鿿蔄山镇\t第二格\n第二行')).toBe('䓖㛃𬭚𠮷龦\ue000鿿蔄山镇\t第二格\n第二行')
})

it('makes one line break of all kinds of them', () => {
  expect(cleanText('一\r\n二\r三\n四')).toBe('一\n二\n三\n四')
})
