/** The command line: words in, exit code out. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { visible } from '#model/problem.ts';
import { didYouMean } from '#model/suggest.ts';
import { PROJECT } from '#site/run.ts';
import { Failure } from './failure.ts';
import { CHECK_OPTIONS, COMPARE_OPTIONS, NEW_OPTIONS, OPTIONS, readWords } from './words.ts';
import { explainKeptByNpm } from './wrong-words.ts';

interface Command {
  /** What it does, in a few words. */
  does: string;
  /** What follows its name. */
  takes: string;
  /** The options that may follow it, one a line. */
  options: string;
  /** What else the help says when these words follow the name. */
  more?(words: string[]): Promise<string | undefined>;
  run(words: string[]): Promise<void>;
}

/** In the order in which help lists them; a command is loaded when it is run. */
const COMMANDS: Record<string, Command> = {
  start: {
    does: 'build the site and serve it',
    takes: '[options]',
    options: OPTIONS,
    run: async (words) => (await import('./start.ts')).start(readWords(words)),
  },
  dev: {
    does: 'serve it while you write; changes show at once',
    takes: '[options]',
    options: OPTIONS,
    run: async (words) => (await import('./dev.ts')).dev(readWords(words)),
  },
  build: {
    does: 'build the site',
    takes: '[options]',
    options: OPTIONS,
    run: async (words) => (await import('./build.ts')).build(readWords(words)),
  },
  check: {
    does: 'tell everything that is wrong with the content',
    takes: '[options] [FILE …]',
    options: CHECK_OPTIONS,
    run: async (words) => (await import('./check.ts')).check(words),
  },
  new: {
    does: 'write the file of a new meeting, deliverable, person …',
    takes: 'KIND [options]',
    options: `${NEW_OPTIONS}

npm run new -- KIND --help lists the fields of that kind.`,
    more: async ([kind = '']) => (await import('./new-words.ts')).explainFields(kind),
    run: async (words) => (await import('./new.ts')).makeNew(words),
  },
  compare: {
    does: 'tell what a change of the content does',
    takes: '--base REF [options]',
    options: COMPARE_OPTIONS,
    run: async (words) => (await import('./compare.ts')).compare(words),
  },
};

/** Options that npm has no use for itself, so that whoever gave them meant us. */
const OWN_OPTIONS = ['content', 'out', 'today', 'site', 'format', 'fix', 'base', 'exact', 'series', 'date', 'code'];

/** `npm start` is short for `npm run start`. */
const npmOf = (name: string) => (name === 'start' ? 'npm start' : `npm run ${name}`);

const HELP = `fortnight: the knowledge base of a research collaboration

${Object.entries(COMMANDS)
  .map(([name, { does }]) => `  ${npmOf(name).padEnd(18)}${does}`)
  .join('\n')}

npm run COMMAND -- --help shows the options of a command. Options come after a lone --.`;

async function main([name = 'help', ...words]: string[]): Promise<void> {
  if (name === 'help' && words[0]) return main([words[0], '--help']);
  if (name === 'help' || asksForHelp(name)) return console.log(HELP);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Failure(2, `There is no command ${visible(name)}${hintFor(name)}\n\n${HELP}`);
  if (words.some(asksForHelp)) return console.log((await command.more?.(words)) ?? helpOf(name, command));
  const kept = explainKeptByNpm(name, OWN_OPTIONS, words, process.env);
  if (kept) throw new Failure(2, kept);
  await command.run(words);
}

const hintFor = (name: string) => {
  const hint = didYouMean(name, Object.keys(COMMANDS));
  return hint ? `: ${hint}` : '.';
};

const asksForHelp = (word: string) => word === '--help' || word === '-h';

const helpOf = (name: string, { does, takes, options }: Command) => `${npmOf(name)} -- ${takes}\n${does}\n\n${options}`;

// Whoever reads us through a pipe may close it before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Commands are loaded below: the second time in less than half the time.
enableCompileCache(join(PROJECT, '.cache/node'));

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
