import data from '../../templates/words/divisions.json'
import { parseDivisions } from '../core/divisions/divisions'

/** The administrative divisions of the country. As large as a format: loaded by what compares reports only. */
export const divisions = parseDivisions(data)
