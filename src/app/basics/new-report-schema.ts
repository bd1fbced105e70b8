import * as v from 'valibot'
import { agencyKinds } from '../../core/report/agency-kind'
import { plainYear } from '../ui/plain-year'

export const agencyName = v.pipe(v.string(), v.trim(), v.minLength(1, '请填写单位全称，标题和文件名都由它生成。'))
export const agencyKindId = v.picklist(agencyKinds.map(({ id }) => id))

/** What 新建 asks for; the year as typed. */
export const newReportSchema = v.object({
  name: agencyName,
  kind: agencyKindId,
  year: v.pipe(
    v.string(),
    v.transform(plainYear),
    v.regex(/^\d{4}$/, '请填写四位数字的年度，例如 2025。'),
    v.check((text) => Number(text) >= 2008 && Number(text) <= 2100, '请核对年度：《条例》自 2008 年起施行。'),
  ),
})
