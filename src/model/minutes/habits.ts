/** Other groups' ways of marking actions, decisions and questions, each with an example and how it is written here. */
import { ARROW, NAME, row, WHAT, WHO } from './habit-parts.ts';
import type { Keyword } from './record.ts';

export interface Habit {
  /** How the group writes; it is run as a test. */
  example: string;
  /** The same, as a record. */
  suggestion: string;
  keyword: Keyword;
  /** Groups: `who` may be an id with `@` or a name, `what` is the prose. */
  pattern: RegExp;
  /** Whether it is one only where `who` is somebody whom the collaboration knows. */
  isOfPeople?: boolean;
  /** What the pattern is looked for in, if not the beginning of a block that is prose. */
  in?: 'record' | 'anywhere' | 'end' | 'emphasis' | 'task' | 'open task' | 'ticked';
}

export const HABITS: readonly Habit[] = [
  {
    example: 'ACTION: Ann to ask the sites',
    suggestion: 'ACTION @…: Ann to ask the sites',
    keyword: 'ACTION',
    pattern: row(`^(?<what>${NAME} to \\p{Ll}.*)`),
    in: 'record',
  },
  {
    example: 'ACTION: @ann to ask the sites',
    suggestion: 'ACTION @ann: ask the sites',
    keyword: 'ACTION',
    pattern: row(`^${WHO.replace('(?!', '(?=@)(?!')}[:,]?(?: to)? ${WHAT}`),
    in: 'record',
  },
  {
    example: '- [x] ACTION @ann: Ask the sites.',
    suggestion: 'DONE ^id-of-the-action: …',
    keyword: 'DONE',
    pattern: /^/,
    in: 'ticked',
  },
  {
    example: '- [ ] @ann ask the sites',
    suggestion: 'ACTION @ann: ask the sites',
    keyword: 'ACTION',
    pattern: row(`^(?=@)${WHO}:?(?: to)? ${WHAT}`),
    in: 'task',
  },
  {
    example: '- [ ] Ann: ask the sites',
    suggestion: 'ACTION @…: ask the sites',
    keyword: 'ACTION',
    pattern: row(`^${WHO}(?::| to)\\s${WHAT}`),
    in: 'open task',
  },
  {
    example: '- [ ] ask the sites',
    suggestion: 'ACTION: ask the sites',
    keyword: 'ACTION',
    pattern: row(`^${WHAT}`),
    in: 'open task',
  },
  {
    example: '@ann to ask the sites',
    suggestion: 'ACTION @ann: ask the sites',
    keyword: 'ACTION',
    pattern: row(`^(?=@)${WHO} to ${WHAT}`),
  },
  {
    example: 'RESOLUTION: Keep MS12',
    suggestion: 'DECISION: Keep MS12',
    keyword: 'DECISION',
    pattern: row(
      `^(?:RESOLUTION|RESOLVED|AGREED|AGREEMENT|DECIDED|Resolution|Resolved|Agreed|Decided|Beschlu(?:ss|ß)|BESCHLUSS|Entscheidung|Decisión|DECISIÓN|Decisione|DECISIONE|Decisão|Besluit)\\s?[:：] ?${WHAT}`,
    ),
  },
  {
    example: 'Decision: Keep MS12',
    suggestion: 'DECISION: Keep MS12',
    keyword: 'DECISION',
    pattern: row(
      `^(?:Decision|decision|DECISION(?=[^:：]*\\d\\s?[:：])|Décision|décision|DÉCISION)(?: (?:#|no\\. ?)?\\d[\\d.]*)?\\s?[:：] ?${WHAT}`,
    ),
  },
  {
    example: 'Open question: Is MS12 kept?',
    suggestion: 'QUESTION: Is MS12 kept?',
    keyword: 'QUESTION',
    pattern: row(`^(?:[Oo]pen [Qq]uestion|OPEN QUESTION|Question(?: ouverte)?|Offene Frage|Q)\\s?[:：] ${WHAT}`),
  },
  {
    example: '[Action NGIs] Ask the sites',
    suggestion: 'ACTION @…: Ask the sites',
    keyword: 'ACTION',
    pattern: row(`^\\[(?:[Aa]ction|ACTION|AP|TODO)(?: item)?(?:[ :]+(?:on |for )?${WHO})?\\]\\s?[:：-]? ?${WHAT}`),
  },
  {
    example: '[Decision] Keep MS12',
    suggestion: 'DECISION: Keep MS12',
    keyword: 'DECISION',
    pattern: row(`^\\[(?:[Dd]ecision|DECISION)\\]\\s?[:：-]? ?${WHAT}`),
  },
  {
    example: '%ACTION{who="Ann" due="2022-02-10"}% Ask the sites',
    suggestion: 'ACTION: Ask the sites',
    keyword: 'ACTION',
    pattern: row(`^%ACTION\\{[^}]*\\}%\\s?${WHAT}`),
  },
  {
    example: '--> Action Michel: ask the sites',
    suggestion: 'ACTION @…: ask the sites',
    keyword: 'ACTION',
    pattern: row(`^\\(?${ARROW} ?(?:[Aa]ction|ACTION)(?: (?:on |for )?${WHO})?\\)?\\s?(?:[:：.]| to\\b)? ?${WHAT}`),
  },
  {
    example: '→ Michel: ask the sites',
    suggestion: 'ACTION @…: ask the sites',
    keyword: 'ACTION',
    pattern: row(`^${ARROW} ?${WHO}(?:\\s?[:：]| to(?= \\p{Ll})) ${WHAT}`),
    isOfPeople: true,
  },
  {
    example: 'We need a week for the replay. --> Action Michel.',
    suggestion: 'ACTION @…: We need a week for the replay.',
    keyword: 'ACTION',
    pattern: row(`^(?<what>.*\\S)\\s\\(?${ARROW} ?(?:[Aa]ction|ACTION)\\b(?: (?:on |for )?${WHO})?`),
    in: 'anywhere',
  },
  {
    example: 'We need a week for the replay. [Action: Michel]',
    suggestion: 'ACTION @…: We need a week for the replay.',
    keyword: 'ACTION',
    pattern: row(
      `^(?<what>.*\\S)\\s[[(](?:[Aa]ction|ACTION)(?: items?| point)?(?:\\s?[:：] ?| on | for )${WHO}[\\])]\\.?$`,
    ),
    in: 'anywhere',
  },
  {
    example: 'We need a week for the replay. **ACTION**',
    suggestion: 'ACTION: We need a week for the replay.',
    keyword: 'ACTION',
    pattern: row('^(?<what>.*[\\p{Ll}\\d.,;!?)])\\s[\\[(]?ACTION[\\])]?[.!]?$'),
    in: 'end',
  },
  {
    example: 'TODO(ann): ask the sites',
    suggestion: 'ACTION @…: ask the sites',
    keyword: 'ACTION',
    pattern: row(`^TODO ?\\((?<who>[^)]+)\\)\\s?[:：]? ?${WHAT}`),
  },
  {
    example: 'TODO ask the sites',
    suggestion: 'ACTION: ask the sites',
    keyword: 'ACTION',
    pattern: row(`^(?:TODO|TO[ -]DO|To[ -]do|ToDo|Todo)(?:\\s?[:：]|(?<=TODO)(?: (?=@)${WHO}:?)?)\\s+${WHAT}`),
  },
  {
    example: '#action Ann: ask the sites',
    suggestion: 'ACTION @…: ask the sites',
    keyword: 'ACTION',
    pattern: row(`^[#@!](?:[Aa]ction|ACTION|todo|TODO)(?:\\s?[:：]|(?: on| for)? ${WHO}\\s?[:：]?)? ${WHAT}`),
  },
  {
    example: 'Aufgabe Ann: die Partner fragen',
    suggestion: 'ACTION @…: die Partner fragen',
    keyword: 'ACTION',
    pattern: row(
      `^(?:Aufgabe|AUFGABE|Azione|AZIONE|Acci[óo]n|ACCI[ÓO]N|Ação|Tarea|Tâche|[ÀA] faire|[ÀA] FAIRE|Actie(?:punt)?)(?: (?:pour |für |per |para |voor )?${WHO})?\\s?[:：] ${WHAT}`,
    ),
  },
  {
    example: 'Action @ann: ask the sites',
    suggestion: 'ACTION @ann: ask the sites',
    keyword: 'ACTION',
    pattern: row(
      `^(?:Action|action|ACTION|AP|AI|A\\.I\\.)(?: items?| ITEMS?)?:? (?:on |for )?(?=@)${WHO}(?:\\s?[:：]| to)? ${WHAT}`,
    ),
  },
  {
    example: 'AP Ann: ask the sites',
    suggestion: 'ACTION @…: ask the sites',
    keyword: 'ACTION',
    pattern: row(`^(?:Action|action|AP|A\\.I\\.) (?:on |for )?${WHO}\\s?[:：] ${WHAT}`),
  },
  {
    example: 'Action on Ann to ask the sites',
    suggestion: 'ACTION @…: ask the sites',
    keyword: 'ACTION',
    pattern: row(`^(?:(?:Action|action|ACTION|AP|AI|A\\.I\\.) (?:on |for )?|(?:A\\.I\\.|AI): )${WHO} to ${WHAT}`),
  },
  {
    example: 'AI#3 (Ann): ask the sites',
    suggestion: 'ACTION @…: ask the sites',
    keyword: 'ACTION',
    pattern: row(
      `^(?:(?:AI|AP|(?:ACTION|Action|action)(?: (?:item|point|ITEM|POINT))?)(?: ?#|[ -](?=\\d)|(?<=A[IP])(?=\\d+\\s?[:：(]))\\d[\\d./-]*|ACTION)(?:\\s?\\((?<who>[^)]+)\\))?\\s?(?:[:：]|[–-](?=\\s)) ?${WHAT}`,
    ),
  },
  {
    example: 'ACTION(ann): ask the sites',
    suggestion: 'ACTION @…: ask the sites',
    keyword: 'ACTION',
    pattern: row(`^(?:ACTION|Action) ?[([](?<who>[^)\\]]+)[)\\]]\\s?[:：]? ${WHAT}`),
  },
  {
    example: 'ACTION Ann – ask the sites',
    suggestion: 'ACTION @…: ask the sites',
    keyword: 'ACTION',
    pattern: row(`^(?:ACTION|Action|AP) (?:on |for )?${WHO}\\s[–—-]\\s${WHAT}`),
  },
  {
    example: 'Closed: ^ask-sites',
    suggestion: 'DONE ^ask-sites: …',
    keyword: 'DONE',
    pattern:
      /^(?:Closed|CLOSED|Completed|COMPLETED|Finished|FINISHED|Done|Resolved)\s?[:：]? (?<ref>\^[a-z0-9.-]*[a-z0-9])/,
  },
  {
    example: 'Action item: ask the sites',
    suggestion: 'ACTION: ask the sites',
    keyword: 'ACTION',
    pattern: row(
      `^(?:(?:Action|action|ACTION)(?: (?:items?|ITEMS?|points?))|Actions?|action|AP|A\\.I\\.)\\s?[:：] ${WHAT}`,
    ),
  },
  {
    example: '**ACTION** ask the sites',
    suggestion: 'ACTION: ask the sites',
    keyword: 'ACTION',
    pattern: row(`^(?:ACTION|Action)(?: (?:on |for )?${WHO})?\\s?[:：.–-]?\\s+${WHAT}`),
    in: 'emphasis',
  },
  {
    example: '**DECISION** Keep MS12',
    suggestion: 'DECISION: Keep MS12',
    keyword: 'DECISION',
    pattern: row(`^(?:DECISION|Decision|RESOLUTION|AGREED)\\s?[:：.–-]?\\s+${WHAT}`),
    in: 'emphasis',
  },
  {
    example: '**QUESTION** Is MS12 kept?',
    suggestion: 'QUESTION: Is MS12 kept?',
    keyword: 'QUESTION',
    pattern: row(`^(?:QUESTION|Question)\\s?[:：.–-]?\\s+${WHAT}`),
    in: 'emphasis',
  },
];
