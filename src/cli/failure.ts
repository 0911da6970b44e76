/** Why a command ends without success, and with which exit code. */

/** 1 the content is wrong · 2 the words of the command are · 3 the machine lacks something · 4 a leak · 5 our fault. */
export type ExitCode = 1 | 2 | 3 | 4 | 5;

/** Ends a command with a message for people. Never shown with a stack trace. */
export class Failure extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
