// What our dependencies use and Chromium 88 lacks; Vite lowers syntax only. Loaded before everything else where
// `lacks-methods.ts` finds that one of them is missing.
import 'core-js/actual/array/at'
import 'core-js/actual/array/find-last'
import 'core-js/actual/array/find-last-index'
import 'core-js/actual/array/to-sorted'
import 'core-js/actual/array/to-reversed'
import 'core-js/actual/object/has-own'
import 'core-js/actual/string/at'
import 'core-js/actual/structured-clone'
