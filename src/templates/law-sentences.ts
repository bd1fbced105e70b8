import data from '../../templates/words/law.json'

/** Sentences of 条例 that anybody may write. Loaded by what compares reports only. */
export const lawSentences: readonly string[] = data.sentences
