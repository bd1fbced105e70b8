import { describe, expect, it } from 'vitest'
import { applicants } from '../../../../../src/core/check/rules/text/applicants'
import { severities } from './said'

const cells = {
  'applications/received/natural-persons': '4',
  'applications/received/enterprises': '1',
  'applications/received/legal-service-agencies': '1',
  'applications/brought-forward/natural-persons': '1',
}

describe('text.applicants', () => {
  it.each([
    ['收到自然人申请3件，法人或其他组织申请2件。'],
    ['收到申请6件，其中商业企业2件。'],
    ['收到申请6件，自然人4件、法人或其他组织3件。'],
    ['收到申请6件，申请人均为自然人。'],
    ['收到申请6件，申请人为自然人的2件、企业1件。'],
  ])('warns once of %s', (text) => expect(severities(applicants, text, cells)).toEqual(['warning']))

  it.each([['收到自然人申请4件，法人或其他组织申请2件。'], ['受理自然人申请5件。'], ['走访商业企业12家。']])(
    'is silent on %s',
    (text) => expect(severities(applicants, text, cells)).toEqual([]),
  )
})
