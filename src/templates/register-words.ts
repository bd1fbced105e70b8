import shared from '../../templates/words/register.json'
import { parseRegisterWords, type RegisterWords } from '../core/template/register-words'
import type { Template } from '../core/template/template'

const sharedWords = parseRegisterWords(shared)

/** How offices word registers: as the format says, else as all offices do. Loaded with what reads a register only. */
export function registerWordsOf(template: Template): RegisterWords {
  return template.register ?? sharedWords
}
