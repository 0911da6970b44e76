/** Why were the words of a command not understood? In words for people who never saw a command line. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { visible } from '#model/problem.ts';
import { didYouMean } from '#model/suggest.ts';

/** What is wrong with the first word that `parseArgs` refuses. */
export function explainWrongWords({ args = [], options = {}, allowPositionals }: ParseArgsConfig): string {
  const known = Object.keys(options);
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional' && !allowPositionals)
      return `${visible(token.value)} stands alone: the option that it belongs to goes before it.`;
    if (token.kind !== 'option') continue;
    const name = visible(token.rawName);
    if (!Object.hasOwn(options, token.name)) return `There is no option ${name}${nearest(token.name, known)}`;
    const takesValue = options[token.name]?.type === 'string';
    if (takesValue && (token.value === undefined || (!token.inlineValue && token.value.startsWith('-'))))
      return `${name} has no value: write ${name} VALUE.`;
    if (!takesValue && token.inlineValue) return `${name} takes no value: write ${name} alone.`;
  }
  return 'These words are not understood.';
}

function nearest(name: string, known: string[]): string {
  const hint = didYouMean(name, known);
  return hint ? `: ${hint.replace('mean ', 'mean --')}` : '.';
}

/**
 * Options that npm kept for itself because no `--` stands before them: `npm run check --fix`. It hands them on in its
 * environment alone, and what they belong to stands alone behind. Undefined when there is none.
 */
export function explainKeptByNpm(
  command: string,
  options: string[],
  words: string[],
  environment: NodeJS.ProcessEnv,
): string | undefined {
  const kept = options.find((it) => environment[`npm_config_${it.replaceAll('-', '_')}`] && !words.includes(`--${it}`));
  return kept && `npm kept --${kept} for itself: write -- before the options, as in npm run ${command} -- --${kept} …`;
}
