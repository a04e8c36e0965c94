/**
 * A clock of the processor time that this process has spent, in seconds. With it a test tells a reader whose time grows with
 * the square of a text, which takes minutes, from one that takes seconds, whatever else the machine is doing.
 */
export const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
