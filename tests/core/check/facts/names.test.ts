import { describe, expect, it } from 'vitest'
import { plainNumber, titleMeant } from '../../../../src/core/check/facts/known-documents'
import { nameParts } from '../../../../src/core/check/facts/name-parts'

describe('the parts of a name that a text may speak of', () => {
  const texts = (name: string) => nameParts(name).map(({ text, whole }) => (whole ? `${text}!` : text))
  it.each([
    ['临澜市青屿区工业和信息化局', ['工业和信息化局', '临澜市青屿区工业和信息化局!']],
    ['临澜市青屿区水利局', ['临澜市青屿区水利局!']],
    // Five characters are enough to be told from other words, four are not.
    ['青屿区市场监管局', ['市场监管局', '青屿区市场监管局!']],
    ['青屿区医疗保障', ['青屿区医疗保障!']],
    ['青屿区统计一局', ['青屿区统计一局!']],
    ['青屿区大数据一局', ['大数据一局', '青屿区大数据一局!']],
    ['青屿区蒿山镇人民政府', ['蒿山镇', '青屿区蒿山镇人民政府!']],
    ['青屿区蒿镇人民政府', ['青屿区蒿镇人民政府!']],
    ['青屿区人民政府办公室', ['青屿区人民政府办公室!']],
    ['县水利局', []],
  ])('%s', (name, parts) => expect(texts(name)).toEqual(parts))

  it('are halved in the middle', () => {
    expect(nameParts('青屿区水利局')[0]?.halves).toEqual(['青屿区', '水利局'])
  })
})

describe('a document by its title', () => {
  it.each([
    ['中华人民共和国政府信息公开条列', undefined],
    ['中华人民共和国政府信息公开条例', undefined],
    ['中华人民共和国信息公开条例', '中华人民共和国政府信息公开条例'],
    ['政府信息公开信息处理费管理规定办法', '政府信息公开信息处理费管理办法'],
    ['政府采购法实施条例', undefined],
    ['政府信息公开办法', undefined],
  ])('%s means %s', (written, meant) => expect(titleMeant(written)).toBe(meant))

  it('has one form of its number', () => {
    expect(plainNumber('国办公开办函[2021] 第30号')).toBe('国办公开办函〔2021〕30号')
  })
})
