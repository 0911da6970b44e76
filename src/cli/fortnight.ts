/** The command line: words in, exit code out. */
import { Failure } from './failure.ts';
import { OPTIONS, readWords } from './words.ts';

const COMMANDS = {
  build: async (words: string[]) => (await import('./build.ts')).build(readWords(words)),
  start: async (words: string[]) => (await import('./start.ts')).start(readWords(words)),
  dev: async (words: string[]) => (await import('./dev.ts')).dev(readWords(words)),
};

const HELP = `fortnight: the knowledge base of a research collaboration

  npm start                     build the site and serve it
  npm run dev                   serve it while you write; changes show at once
  npm run build -- [options]    build the site

Options:
${OPTIONS}`;

async function main([command = 'help', ...words]: string[]): Promise<void> {
  if (command === 'help' || command === '--help' || words.includes('--help')) return console.log(HELP);
  if (!Object.hasOwn(COMMANDS, command)) throw new Failure(2, `There is no command ${command}.\n\n${HELP}`);
  await COMMANDS[command as keyof typeof COMMANDS](words);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = tell(error);
}

/** Says what went wrong; a fault of ours too is told in words, its trace only on request. */
function tell(error: unknown): number {
  if (error instanceof Failure) {
    console.error(error.message);
    return error.exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (isOfTheDisk(error)) {
    console.error(`The disk refused: ${message}`);
    return 3;
  }
  console.error(`Fortnight failed: ${message}`);
  if (process.env.FORTNIGHT_TRACE) console.error(error);
  else console.error('This is a fault of the program, not of the content. FORTNIGHT_TRACE=1 shows where.');
  return 5;
}

/** What the machine does not allow is no fault of the program: no room, no permission, a folder gone meanwhile. */
function isOfTheDisk(error: unknown): boolean {
  const codes = ['EACCES', 'EPERM', 'ENOSPC', 'EROFS', 'EBUSY', 'EMFILE', 'EIO', 'ENOENT', 'ENOTDIR', 'EEXIST'];
  const { code, syscall } = error as NodeJS.ErrnoException;
  return syscall !== undefined && codes.includes(code ?? '');
}
