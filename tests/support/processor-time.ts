/**
 * Milliseconds of processor time since it was called, for tests which tell what grows without bound from what does not.
 * A busy machine does not lengthen it, as it does the time of a clock. How fast something is, benchmarks tell.
 */
export function processorTime(): () => number {
  const begin = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(begin)
    return (user + system) / 1000
  }
}
