export function extraFormats(folder?: string): string
