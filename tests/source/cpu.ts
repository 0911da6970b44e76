/** How dear work is, whatever else the machine does. */

/** The milliseconds of processor time that some work takes in this process. */
export function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
