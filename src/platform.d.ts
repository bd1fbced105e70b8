/**
 * The few platform features, present in every browser since 2018 and in Node 20, that readers and writers may use
 * although they are not part of the language. Anything else (document, Buffer, process) is a type error there.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array
}
