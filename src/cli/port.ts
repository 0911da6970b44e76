/** The port that a command serves on. */
import { Failure } from './failure.ts';

const DEFAULT_PORT = 4321;

/** The port that `PORT` asks for, 4321 without it. Throws a Failure when it is none. */
export function readPort(): number {
  const text = process.env.PORT ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(2, `PORT=${text} is not a port: set it to a number from 1 to 65535`);
  }
  return port;
}
