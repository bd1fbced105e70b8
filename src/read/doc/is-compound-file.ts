import { startsWith } from '../../core/bytes'

/** Whether bytes begin as a compound file ([MS-CFB] 2.2): .doc, .wps, .xls, .ppt and protected files of Office. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])
}
