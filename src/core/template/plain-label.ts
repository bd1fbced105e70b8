/** The label of a row or column without its number: 一、本年新收… → 本年新收…, （七）总计 → 总计. */
export function plainLabel(label: string): string {
  return label.replace(/^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/, '').replace(/（.*）$/, '')
}
