/** Prints a line. */
export type Print = (line: string) => void | Promise<void>

/** Milliseconds of one call: cold (the first), and of the later ones the least (what the work costs by itself) and the median. */
export interface Times {
  readonly cold: number
  readonly least: number
  readonly warm: number
}

/**
 * Runs something `times` times and gives the first time, and the least and the median of the others. What `prepare` does
 * before each is not counted.
 */
export async function measure(what: () => unknown, times = 30, prepare?: () => unknown): Promise<Times> {
  const all: number[] = []
  for (let round = 0; round <= times; round++) {
    await prepare?.()
    const start = performance.now()
    await what()
    all.push(performance.now() - start)
  }
  const [cold = 0, ...rest] = all
  rest.sort((a, b) => a - b)
  return { cold, least: rest[0] ?? 0, warm: rest[Math.floor(rest.length / 2)] ?? 0 }
}

/** One row of figures. */
export function row(name: string, { cold, least, warm }: Times): string {
  return `${name.padEnd(70)} cold ${cold.toFixed(1).padStart(8)} ms   least ${least.toFixed(2).padStart(8)} ms   median ${warm.toFixed(2).padStart(8)} ms`
}

/** One line of growth: what ten times as much costs, beside the cost of once. In proportion is 10. */
export function growth(name: string, once: number, tenTimes: number): string {
  return `${name} × 10: ${(tenTimes / once).toFixed(1)} times the time`
}
