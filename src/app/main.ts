import { lacksMethods } from './lacks-methods'

/**
 * What the program is: everything else is loaded from here. A browser that lacks what our dependencies use gets it first,
 * before any of their code runs; the others do without.
 */
async function begin(): Promise<void> {
  if (lacksMethods()) await import('./polyfills')
  await import('./start-program')
}
void begin()
