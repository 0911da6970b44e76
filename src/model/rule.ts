/** What people are told of a rule: on its page, and beside each mistake. */
import type { Problem } from './problem.ts';

export interface RuleText {
  /** Kebab-case; it stands in every message. */
  name: string;
  severity: Problem['severity'];
  /** The rule as a sentence: `A project month stands beside its own calendar month.` */
  says: string;
  /** Why, in one short sentence: shown with each mistake. */
  because: string;
  /** Each is run as a test. */
  examples: Example[];
}

/** A mistake beside its remedy, in files of the invented collaboration in `tests/fixtures/rules`. */
export interface Example {
  /** The file it stands in, below the folder of content. */
  file: string;
  /**
   * What `wrong` and `right` are: `fields` are lines of front matter that take the place of the file's own fields of those
   * names; `body` is the text below it; `file` is the whole file. In collaboration.yaml there are only fields.
   */
  part: 'fields' | 'body' | 'file';
  /** As somebody writes it; the mistake is on its first line, unless `line` says another. */
  wrong: string;
  /** The line of `wrong` with the mistake, the first is 1. */
  line?: number;
  /** What is told, word for word: the message, ` → `, the hint. */
  told: string;
  /** The same, mended. */
  right: string;
  /** The file it stands in then, where its name was wrong. */
  rightFile?: string;
  /** Whether the check makes `right` of `wrong` by itself. */
  isFixed?: true;
}

/** What is told of a mistake where no word of the file may be repeated. */
export function inRuleWords(rule: Pick<RuleText, 'says'> | undefined): string {
  const says = rule?.says ?? 'This line breaks a rule.';
  return `breaks a rule: ${says.charAt(0).toLowerCase()}${says.slice(1).replace(/\.$/, '')}`;
}
