import { setFlagsFromString } from 'node:v8'

/** The versions of V8 that are known to have the setting; a later one that has it no more would complain of it. */
const latest = 13

/**
 * Lets V8 optimise code only when it has run seven times as long as usual. A report is checked by very many functions that
 * each run for a short time: with the usual setting a thread spends more time optimising them, some of them several times,
 * than it gains (1,000 reports: 4 of 17 seconds of processor time for each thread). To be called before anything is checked;
 * threads that are made later have it too.
 */
export function optimiseLate(): void {
  const major = Number(process.versions.v8.split('.')[0])
  if (major <= latest) setFlagsFromString('--interrupt-budget=500000')
}
