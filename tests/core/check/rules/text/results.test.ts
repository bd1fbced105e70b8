import { describe, expect, it } from 'vitest'
import { results } from '../../../../../src/core/check/rules/text/results'
import { said, severities } from './said'

const cells = {
  'applications/received/natural-persons': '9',
  'applications/disclosed/natural-persons': '2',
  'applications/partly-disclosed/natural-persons': '1',
  'applications/state-secret/natural-persons': '1',
  'applications/third-party-rights/enterprises': '2',
  'applications/not-held/natural-persons': '2',
  'applications/duplicate/natural-persons': '1',
}

describe('text.results', () => {
  it('adds up the eight reasons of 不予公开', () => {
    const [finding] = said(results, '申请中不予公开4件。', cells)
    expect(finding).toMatchObject({ severity: 'warning', expected: '3', actual: '4' })
  })

  it.each([
    ['收到申请9件，其中予以公开3件。'],
    ['收到申请9件。其中，部分公开2件，无法提供2件。'],
    ['收到申请9件，3件予以公开、1件部分公开。'],
    ['对申请不予处理0件。'],
    ['申请中属于国家秘密2件。'],
    ['申请予以公开、部分公开、无法提供分别为2件、1件、1件。'],
  ])('warns once of %s', (text) => expect(severities(results, text, cells)).toEqual(['warning']))

  it.each([
    ['收到申请9件，其中予以公开2件、部分公开1件、不予公开3件、无法提供2件、不予处理1件。'],
    ['收到申请9件，予以公开（2件）、部分公开（1件）。'],
    ['全年制发公文500件，其中主动公开388件，不予公开112件。'],
    ['收到申请9件。全年审核政府信息120条，不予公开11条。'],
    ['申请予以公开和部分公开共3件。'],
    ['申请中属于第三方权益、国家秘密的共占一半。'],
  ])('is silent on %s', (text) => expect(severities(results, text, cells)).toEqual([]))

  it('takes （六）其他处理 as one row, as the 2019 format has it', () => {
    const { ...old } = { 'applications/other-handling/natural-persons': '2', 'applications/other-handling/total': '2' }
    expect(severities(results, '申请中其他处理2件。', old)).toEqual([])
  })
})
