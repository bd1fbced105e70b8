/**
 * What the sections, rows and columns of a format mean to the program. Rules, prose and offers ask for these and never
 * for an id or an address: a format names with `role` where each is found, and may rename or move everything else.
 * This is the one list. A role that a format does not name is something that its reports do not have.
 */
export const role = {
  // sections
  overview: 'overview',
  proactiveDisclosure: 'proactive-disclosure',
  applications: 'applications',
  disputes: 'disputes',
  problems: 'problems',
  otherMatters: 'other-matters',

  // documents: rows and columns
  administrativeRules: 'administrative-rules',
  normativeDocuments: 'normative-documents',
  issued: 'issued',
  repealed: 'repealed',
  inForce: 'in-force',

  // decisions and fees: rows, then columns
  licences: 'licences',
  penalties: 'penalties',
  compulsion: 'compulsion',
  fee: 'fee',
  decisions: 'decisions',
  amount: 'amount',

  // kinds of applicant: columns
  applicants: 'applicants',
  naturalPersons: 'natural-persons',
  organizations: 'organizations',
  enterprises: 'enterprises',
  researchInstitutions: 'research-institutions',
  publicInterestOrganizations: 'public-interest-organizations',
  legalServiceAgencies: 'legal-service-agencies',
  otherOrganizations: 'other-organizations',

  // applications: rows
  received: 'received',
  broughtForward: 'brought-forward',
  outcomes: 'outcomes',
  disclosed: 'disclosed',
  partlyDisclosed: 'partly-disclosed',
  withheld: 'withheld',
  stateSecret: 'state-secret',
  prohibitedByLaw: 'prohibited-by-law',
  securityAndStability: 'security-and-stability',
  thirdPartyRights: 'third-party-rights',
  internalAffairs: 'internal-affairs',
  processInformation: 'process-information',
  enforcementFiles: 'enforcement-files',
  administrativeInquiries: 'administrative-inquiries',
  unavailable: 'unavailable',
  notHeld: 'not-held',
  notReadyMade: 'not-ready-made',
  stillUnclear: 'still-unclear',
  notProcessed: 'not-processed',
  petitionReportComplaint: 'petition-report-complaint',
  duplicate: 'duplicate',
  publicPublication: 'public-publication',
  excessive: 'excessive',
  confirmOrReissue: 'confirm-or-reissue',
  otherHandling: 'other-handling',
  notSupplemented: 'not-supplemented',
  feeUnpaid: 'fee-unpaid',
  otherHandlingOther: 'other-handling-other',
  outcomesTotal: 'outcomes-total',
  carriedForward: 'carried-forward',

  // disputes: the ways, each with its outcomes
  reconsideration: 'reconsideration',
  litigation: 'litigation',
  direct: 'direct',
  subsequent: 'subsequent',
  upheld: 'upheld',
  corrected: 'corrected',
  otherResult: 'other-result',
  pending: 'pending',

  /** The total of a row of applications, or of one way of disputes. */
  total: 'total',
} as const

/** What a section, row, column or table of a format may mean. */
export type Role = (typeof role)[keyof typeof role]

/** All names that `role` may have in a format. */
export const roleNames: readonly Role[] = Object.values(role)

/** The roles of sections: a section whose id is one of these has that role without saying so. */
export const sectionRoles: readonly Role[] = [
  role.overview,
  role.proactiveDisclosure,
  role.applications,
  role.disputes,
  role.problems,
  role.otherMatters,
]
