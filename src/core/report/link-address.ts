/**
 * The address of a link if it is of a kind that may stand in a report (http, https, mailto, tel, or relative), else
 * undefined. White space and control characters, which browsers skip when they look for `javascript:`, are removed
 * first. `//host` leads to another host by whatever scheme the page was opened with, file: too: it is no link. Readers,
 * the editor and writers all ask here.
 */
export function linkAddress(href: string): string | undefined {
  const plain = href
    .trim()
    .replace(/[\u0000-\u001f]/g, '')
    .replace(/\s/g, '%20')
  if (plain === '' || /^[/\\]{2}/.test(plain)) return undefined
  const scheme = /^([^/?#]*?):/.exec(plain)?.[1]
  return scheme === undefined || /^(https?|mailto|tel)$/i.test(scheme) ? plain : undefined
}
