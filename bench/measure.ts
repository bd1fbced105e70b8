/** Prints a line. */
export type Print = (line: string) => void | Promise<void>

/** Milliseconds of one call, cold (the first) and warm (the median of the later ones). */
export interface Times {
  readonly cold: number
  readonly warm: number
}

/** Runs something `times` times and gives the first time and the median of the others. */
export async function measure(what: () => unknown, times = 30): Promise<Times> {
  const all: number[] = []
  for (let round = 0; round <= times; round++) {
    const start = performance.now()
    await what()
    all.push(performance.now() - start)
  }
  const [cold = 0, ...rest] = all
  rest.sort((a, b) => a - b)
  return { cold, warm: rest[Math.floor(rest.length / 2)] ?? 0 }
}

/** One row of figures. */
export function row(name: string, { cold, warm }: Times): string {
  return `${name.padEnd(44)} cold ${cold.toFixed(1).padStart(8)} ms   warm ${warm.toFixed(2).padStart(8)} ms`
}
