/** What people are told of the gate of `.mdx`. */
import type { RuleText } from '#model/rule.ts';

export const mdxGate: RuleText = {
  name: 'mdx-gate',
  severity: 'error',
  says: 'A file that ends in .mdx has Markdown and the few components that are known here, and no code.',
  because: 'code would run on the machine of whoever builds the site',
  examples: [
    {
      ...{ file: 'topics/fog.mdx', part: 'file', wrong: '---\nname: Fog\nkind: concept\n---\n\nFog {1 + 1}', line: 6 },
      told: 'braces hold code, which a page may not → write \\{ for a brace, and leave comments out',
      right: '---\nname: Fog\nkind: concept\n---\n\nFog \\{1 + 1\\}',
    },
    {
      ...{ file: 'topics/fog.mdx', part: 'file', wrong: '---\nname: Fog\nkind: concept\n---\n\n<Graph />', line: 6 },
      told: '<Graph> is not known here → use one of Figure, Timeline, Evidence, or plain Markdown; write \\< for a sign',
      right: '---\nname: Fog\nkind: concept\n---\n\n<Timeline of="milestones" />',
    },
  ],
};
