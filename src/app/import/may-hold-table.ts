/** Whether something pasted may hold a table at all, so that the readers are worth loading. */
export function mayHoldTable({ html, text }: { readonly html?: string; readonly text: string }): boolean {
  return (
    (html !== undefined && /<table/i.test(html)) || text.split('\n').filter((line) => line.includes('\t')).length >= 3
  )
}
