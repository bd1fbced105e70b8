/**
 * Text as XML 1.0 can hold it: without control characters (tab and line break stay), halves of surrogate pairs and
 * non-characters. Rare characters, which are whole pairs, stay.
 */
export function cleanText(text: string): string {
  return ordinary.test(text) ? text : text.replace(/\r\n?/g, '\n').replace(notXml, '')
}

/** Nearly all text has nothing to clean, and one test is cheaper than two replacements. */
const ordinary = /^[\n\t\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd]*$/

// With the flag u, a surrogate matches only where it stands alone.
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/gu
