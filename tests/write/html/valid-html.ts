import { HtmlValidate, StaticConfigLoader } from 'html-validate'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  }),
)

/** What html-validate finds, as «rule: message», but for the rules named. */
export async function htmlFindings(html: string, ...allowed: string[]): Promise<string[]> {
  const { results } = await validator.validateString(html, 'page.html')
  return results
    .flatMap((result) => result.messages)
    .filter((one) => !allowed.includes(one.ruleId))
    .map((one) => `${one.ruleId}: ${one.message} (${one.line})`)
}
