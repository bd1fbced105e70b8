import shared from '../../templates/words/charts.json'
import { parseChartOffers } from '../core/template/chart-words'

/** The charts of the statutory tables that are offered. Loaded with the dialog that offers them. */
export const chartOffers = parseChartOffers(shared)
