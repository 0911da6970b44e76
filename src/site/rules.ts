/** Every rule that content is held to, whichever room finds its mistakes: in the order of the page that lists them. */
import { RULES_OF_FILES, RULES_OF_MINUTES, RULES_OF_TEXT } from '#check/rules.ts';
import { mdxGate } from '#markdown/gate-rule.ts';
import type { RuleText } from '#model/rule.ts';
import { RULES_OF_FIELDS } from '#source/rules-of-fields.ts';
import { RULES_OF_READING } from '#source/rules-of-files.ts';

export interface RuleGroup {
  heading: string;
  rules: RuleText[];
}

export const RULE_GROUPS: RuleGroup[] = [
  { heading: 'Files', rules: RULES_OF_READING },
  { heading: 'Fields', rules: RULES_OF_FIELDS },
  { heading: 'Between files', rules: RULES_OF_FILES },
  { heading: 'In the text', rules: [...RULES_OF_TEXT, mdxGate] },
  { heading: 'What the minutes record', rules: RULES_OF_MINUTES },
];
