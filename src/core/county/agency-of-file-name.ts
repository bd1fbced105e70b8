import { nameForms, placesInName, plainAgencyName } from './agency-name'

/**
 * The place in a list of the agency that a file's name tells, by its name or its name without the place; undefined where the
 * name tells none, more than one, another place or another year.
 * @param names of the list; '' is passed over
 */
export function agencyOfFileName(path: string, names: readonly string[], year: number): number | undefined {
  const base = plainAgencyName(path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''))
  const years: readonly string[] = base.match(/20\d\d(?=年)/g) ?? []
  if (years.length > 0 && !years.includes(String(year))) return undefined
  const told = names.map((name) => (name === '' ? undefined : formIn(base, name)))
  const forms = told.flatMap((form) => form ?? [])
  // 青禾县人民政府 is named in 青禾县人民政府办公室 and not meant.
  const meant = told.flatMap((form, index) =>
    form !== undefined && !forms.some((other) => other !== form && other.includes(form)) ? [index] : [],
  )
  return meant.length === 1 ? meant[0] : undefined
}

/** The longest words for an agency that stand in a text, where no other place stands before them. */
function formIn(text: string, name: string): string | undefined {
  const own = placesInName(name)
  return nameForms(name).find((form) => {
    const at = form.length < 3 || form === own ? -1 : text.indexOf(form)
    const before = text.slice(0, Math.max(at, 0))
    return at >= 0 && (!/[省市县区州盟旗]$/.test(before) || (own !== '' && before.endsWith(own)))
  })
}
