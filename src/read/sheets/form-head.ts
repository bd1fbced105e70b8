import { plainText, type Block } from '../../core/document/document'
import { looksLikeAgency } from '../recognise/agency-name'

/** What a form says above and below its tables beside titles: who filled it in, when, in which unit it counts. */
const formWords =
  /^(计量单位|单位|(填报|报送|填表|编制|制表|审核|负责|经办|联系)(单位|机关|部门|日期|时间|人|电话)?(名称)?(（盖章）|（签字）)?|单位(名称|负责人)|统计负责人|表号|表\s+号|制定机关|批准机关|批准文号|有效期至?|联系电话|年度|报告期)\s*[:：]/

const agencyWords =
  /(?:^|[\s\u3000])(?:填报|报送|填表|编制|制表)?(?:单位|机关)(?:名称)?(?:（盖章）)?\s*[:：]\s*([^\s\u3000:：]{3,40})/

/** The longest line of a form's head. */
const longest = 120

/** The blocks without the words of a form, which are told apart, and the agency that they name. */
export function formHead(blocks: readonly Block[]): {
  readonly blocks: readonly Block[]
  readonly agency?: string
  readonly aside: readonly string[]
} {
  const aside: string[] = []
  const rest = blocks.filter((block) => {
    const text = block.type === 'text' ? plainText(block.runs).trim() : ''
    const isForm = text.length <= longest && formWords.test(text.replace(/^[（(]/, ''))
    if (isForm) aside.push(text)
    return !isForm
  })
  const agency = aside.map((text) => agencyWords.exec(text)?.[1] ?? '').find(looksLikeAgency)
  return { blocks: rest, aside, ...(agency ? { agency } : {}) }
}
