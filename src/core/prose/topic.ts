import { role } from '../template/roles'
/**
 * What a number in the prose is about, where a statutory table holds it; the part behind the point is the role of a row
 * or column (`roles.ts`).
 */
export type Topic =
  | 'received'
  | 'newly-received'
  | 'handled'
  | 'answered'
  | typeof role.broughtForward
  | typeof role.carriedForward
  | `outcome.${string}`
  | `applicant.${string}`
  | 'reconsideration'
  | 'litigation'
  | 'litigation.direct'
  | 'litigation.subsequent'
  | `result.${'reconsideration' | 'litigation' | 'direct' | 'subsequent'}.${string}`
  | `document.${string}.${'issued' | 'repealed' | typeof role.inForce}`
  | `decision.${string}`

/** Whether a topic counts applications. */
export const isOfApplications = (topic: Topic): boolean =>
  /^(received|newly-received|handled|answered|brought-forward|carried-forward|outcome|applicant)/.test(topic)
