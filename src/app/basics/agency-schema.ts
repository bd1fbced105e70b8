import * as v from 'valibot'
import { agencyKindId, agencyName } from './new-report-schema'

/** A field that may stay empty, and is looked at when it is not. */
function offered(pattern: RegExp, message: string) {
  return v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((text) => text === '' || pattern.test(text), message),
    ),
  )
}

/**
 * What a careful reader would notice in the fields of 基本信息. Messages stand beside the fields; nothing is blocked or
 * cleared by them. Postcodes: GB 2260 (six digits); telephones with area code, 400 numbers or mobile numbers, extensions allowed.
 */
export const basicsSchema = v.object({
  name: agencyName,
  kind: agencyKindId,
  year: v.pipe(
    v.number('请填写年度，例如 2025。'),
    v.integer('请填写四位数字的年度，例如 2025。'),
    v.minValue(2008, '年度应在 2008 年以后。'),
    v.maxValue(2100, '请核对年度。'),
  ),
  from: v.optional(v.string()),
  to: v.optional(v.string()),
  office: v.optional(v.string()),
  address: v.optional(v.string()),
  postcode: offered(/^[0-9０-９]{6}$/, '邮政编码一般是 6 位数字，请核对。'),
  telephone: offered(/^[0-9０-９+()（）\-—－转分机、，,;；\s/]{7,}$/, '电话号码看起来不完整，请核对区号和号码。'),
  email: offered(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, '电子邮箱一般形如 office@example.gov.cn，请核对。'),
  site: v.optional(v.string()),
  siteUrl: offered(/^https?:\/\/[^\s]+$/, '网址一般以 http:// 或 https:// 开头，请核对。'),
  signed: v.optional(v.string()),
  localDeadline: v.optional(v.string()),
})

export type Basics = v.InferInput<typeof basicsSchema>
