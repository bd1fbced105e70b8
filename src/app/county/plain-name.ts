/** The name of an agency as reports are paired by it: without white space. */
export const plainName = (name: string): string => name.replace(/\s/g, '')
