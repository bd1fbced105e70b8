/** A text without white space; most texts have none, and are given back as they are. */
export const withoutSpace = (text: string): string => (/\s/.test(text) ? text.replace(/\s+/g, '') : text)
