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
  console.error(`Fortnight failed: ${message}`);
  if (process.env.FORTNIGHT_TRACE && error instanceof Error) console.error(error.stack);
  else console.error('This is a fault of the program, not of the content. FORTNIGHT_TRACE=1 shows where.');
  return 5;
}
