import { toTypedSchema } from '@vee-validate/valibot'
import { useForm } from 'vee-validate'
import { computed, ref, watch } from 'vue'
import { guessAgencyKind, isAgencyKind } from '../../core/report/agency-kind'
import { reportingPeriod } from '../../core/document/opening'
import { templateOfYear } from '../../core/template/template'
import { formats } from '../../templates/formats'
import { useReportSession } from '../session/use-report-session'
import { plainYear } from '../ui/plain-year'
import { basicsSchema, type Basics } from './agency-schema'

export type BasicsName = keyof Basics

/** A field that was emptied is absent in the report; to VeeValidate it must be set to nothing. */
const nothing: Partial<Basics> = {
  office: '',
  address: '',
  postcode: '',
  telephone: '',
  email: '',
  site: '',
  siteUrl: '',
}

/** Fields that live in `report.agency`; the others are properties of the report. */
const ofAgency: readonly BasicsName[] = [
  'name',
  'office',
  'address',
  'postcode',
  'telephone',
  'email',
  'site',
  'siteUrl',
]

/**
 * The fields of 基本信息 as a thin layer over the session: VeeValidate looks at values and speaks, the session holds them.
 * Every change goes to the session at once; nothing is held back because of a message.
 */
export function useBasics() {
  const session = useReportSession()

  const current = computed<Basics>(() => {
    const { agency, year, signed, localDeadline } = session.report
    const { from, to } = reportingPeriod(session.report)
    return { ...agency, year, from, to, signed: signed ?? '', localDeadline: localDeadline ?? '' }
  })
  const { defineField, errors, setValues, setFieldTouched, isFieldTouched, validate } = useForm({
    validationSchema: toTypedSchema(basicsSchema),
    initialValues: current.value,
  })
  // VeeValidate remembers messages and visits only of fields that it knows.
  for (const name of Object.keys(basicsSchema.entries) as BasicsName[]) defineField(name)
  watch(current, (values) => {
    setValues({ ...nothing, ...values }, false)
    void validate()
  })
  void validate()

  /** A message waits until the field was left once, but what was filled in elsewhere is looked at at once. */
  const filledAtFirst = new Set((Object.keys(current.value) as BasicsName[]).filter((name) => current.value[name]))
  function message(name: BasicsName): string {
    if (name === 'year' && yearTyped.value !== undefined) {
      return yearLeft.value ? `没有认出年度，报告仍按 ${session.report.year} 年。请填写四位数字，例如 2025。` : ''
    }
    return filledAtFirst.has(name) || isFieldTouched(name) ? (errors.value[name] ?? '') : ''
  }

  function set(name: BasicsName, text: string): void {
    if (name === 'name') setName(text)
    else if (name === 'kind') {
      if (isAgencyKind(text)) session.setAgency({ kind: text })
    } else if (name === 'year') setYear(text)
    else if (name === 'signed') session.setReport({ signed: text || undefined }, '修改成文日期')
    else if (name === 'localDeadline') session.setReport({ localDeadline: text || undefined }, '修改本地要求的公布日期')
    else if (name === 'from' || name === 'to') setPeriod(name, text)
    else if (ofAgency.includes(name)) session.setAgency({ [name]: text === '' ? undefined : text })
  }

  /** The kind follows the name as long as it is the one that the name speaks for. */
  function setName(name: string): void {
    const { agency } = session.report
    const followed = agency.kind === guessAgencyKind(agency.name)
    session.setAgency({ name, ...(followed ? { kind: guessAgencyKind(name) } : {}) })
  }

  /** What stands in the field of the year while it is no year: kept as typed, and said when the field is left. */
  const yearTyped = ref<string>()
  const yearLeft = ref(false)
  watch(
    () => session.report.year,
    () => {
      yearTyped.value = undefined
    },
  )

  /** The format follows the year while no number is filled in; later the clerk decides. */
  function setYear(text: string): void {
    const plain = plainYear(text)
    yearLeft.value = false
    // What a data file takes (saved-schema.ts): a slip like 1021 must not become part of the report.
    yearTyped.value = /^2[01]\d\d$/.test(plain) ? undefined : text
    if (yearTyped.value !== undefined) return
    const year = Number(plain)
    const { cells, template } = session.report
    const fresh = Object.keys(cells).length === 0
    session.setReport({ year, template: fresh ? templateOfYear(formats, year).id : template }, '修改年度')
  }

  function setPeriod(side: 'from' | 'to', date: string): void {
    if (date === '') return
    const period = { ...reportingPeriod(session.report), [side]: date }
    const { year } = session.report
    const whole = period.from === `${year}-01-01` && period.to === `${year}-12-31`
    session.setReport({ period: whole ? undefined : period }, '修改统计期限')
  }

  function leave(name: BasicsName): void {
    if (name === 'year') yearLeft.value = true
    setFieldTouched(name, true)
  }

  /** What a field shows: the report's value, or what was typed and is not understood. */
  function shown(name: BasicsName): string {
    const typed = name === 'year' ? yearTyped.value : undefined
    return String(typed ?? current.value[name] ?? '')
  }

  return { shown, message, set, leave }
}
