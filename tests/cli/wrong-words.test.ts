import { describe, expect, test } from 'vitest';
import { explainKeptByNpm, explainWrongWords } from '#cli/wrong-words.ts';

const options = { content: { type: 'string', multiple: true }, fix: { type: 'boolean' } } as const;

describe('words that are not understood are told in plain words:', () => {
  test.each([
    [['--contnet', 'notes'], 'There is no option --contnet: did you mean --content?'],
    [['--quickly'], 'There is no option --quickly.'],
    [['-x'], 'There is no option -x.'],
    [['--content'], '--content has no value: write --content VALUE.'],
    [['--content', '--fix'], '--content has no value: write --content VALUE.'],
    [['--fix=yes'], '--fix takes no value: write --fix alone.'],
    [['notes'], 'notes stands alone: the option that it belongs to goes before it.'],
    [['--fi\u001bx'], 'There is no option --fi\\u001bx: did you mean --fix?'],
  ])('%j', (args, told) => {
    expect(explainWrongWords({ args, options })).toBe(told);
  });
});

describe('npm keeps options for itself when no -- stands before them', () => {
  const told = (words: string[], environment: NodeJS.ProcessEnv) =>
    explainKeptByNpm('check', ['content', 'fix'], words, environment);

  test('which is told, for else the command would run without them', () => {
    expect(told([], { npm_config_fix: 'true' })).toBe(
      'npm kept --fix for itself: write -- before the options, as in npm run check -- --fix …',
    );
  });

  test('and is not told of options that came through', () => {
    expect(told(['--fix'], { npm_config_fix: 'true' })).toBeUndefined();
    expect(told(['--fix'], {})).toBeUndefined();
  });
});
