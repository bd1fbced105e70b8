import { describe, expect, it } from 'vitest'
import { documents } from '../../../../../src/core/check/rules/text/documents'
import { severities } from './said'

const cells = {
  'documents/normative-documents/issued': '2',
  'documents/normative-documents/repealed': '1',
  'documents/normative-documents/in-force': '8',
}

describe('text.documents', () => {
  it.each([
    ['本年制发规范性文件3件。'],
    ['清理规范性文件20件，废止2件，继续有效8件。'],
    ['拟保留规范性文件7件。'],
    ['本年度未制发行政规范性文件。'],
    ['出台规章1件。'],
  ])('warns of %s', (text) => expect(severities(documents, text, cells)).toEqual(['warning']))

  it.each([
    ['制发规范性文件2件，废止1件，现行有效8件。'],
    ['备案审查规范性文件30件。'],
    ['解读规范性文件2件，公开规范性文件5件。'],
    ['制定规章制度5项。'],
    ['规范性文件中拟废止3件。'],
    ['制发规范性文件后7日内公开，制定制度3项。'],
    ['代区政府起草并制发规范性文件6件。'],
    ['人大代表建议出台规范性文件，制定方案4个。'],
  ])('is silent on %s', (text) => expect(severities(documents, text, cells)).toEqual([]))
})
