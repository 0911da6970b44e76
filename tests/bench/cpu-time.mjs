/** Loaded before a program that is measured: adds the seconds of the processor that it took to a file, one a line. */
import { appendFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  appendFileSync(process.env.CPU_TIME_FILE, `${(user + system) / 1e6}\n`);
});
