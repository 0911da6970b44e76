/** `npm run bench -- NAME`: measures one thing, side by side with a peer in the same run. */
import { Failure } from '#cli/failure.ts';

const BENCHES: Record<string, (words: string[]) => Promise<number>> = {
  search: async (words) => (await import('./search.ts')).benchSearch(words),
  check: async (words) => (await import('./check.ts')).benchCheck(words),
};

const [name = '', ...words] = process.argv.slice(2);
const HELP = `npm run bench -- ${Object.keys(BENCHES).join(', or -- ')}; --help after it shows its options.`;

try {
  if (name === '--help') console.log(HELP);
  else process.exitCode = await benchOf(name)(words);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}

function benchOf(name: string) {
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (!bench) throw new Failure(2, `What is to be measured? ${HELP}`);
  return bench;
}
