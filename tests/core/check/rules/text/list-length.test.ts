import { describe, expect, it } from 'vitest'
import { listLength } from '../../../../../src/core/check/rules/text/list-length'
import { severities } from './said'

describe('text.list-length', () => {
  it.each([
    ['所属5个事业单位：档案中心、服务中心、监察大队、仲裁院。'],
    ['所属档案中心、服务中心、监察大队、仲裁院5个事业单位。'],
  ])('hints at %s', (text) => expect(severities(listLength, text)).toEqual(['hint']))

  it.each([
    ['所属4个事业单位：档案中心、服务中心、监察大队和仲裁院。'],
    ['我局所属公共就业和人才服务中心、社会保险中心、人才中心、仲裁院、监察大队5个事业单位，均按要求公开。'],
    ['围绕重大建设项目、公共资源交易、义务教育等26个试点领域。'],
    ['下属单位有发展中心、促进中心和服务中心，三个单位统一要求。'],
    ['设3个科室：办公室、业务科，负责日常；法规科，负责审查。'],
  ])('is silent on %s', (text) => expect(severities(listLength, text)).toEqual([]))
})
