// What our dependencies use and Chromium 88 lacks. Loaded before everything else where `lacks-methods.ts` finds that one of
// them is missing.
import { arrayMethods, objectFunctions, stringMethods } from './missing-methods'

/** Puts in what is missing, as the platform itself would have it: not seen by for … in. */
function add(on: object, methods: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(methods))
    if (!(name in on)) Object.defineProperty(on, name, { value, writable: true, configurable: true })
}

add(Array.prototype, arrayMethods)
add(String.prototype, stringMethods)
add(Object, objectFunctions)
