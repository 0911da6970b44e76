/** Of what are the patterns of habits made? Who is to do something, and what. */

/** A name or a group in capitals: `Ann`, `Jo de Vries`, `NGIs`, `Ann and Bob`. */
export const NAME = "\\p{Lu}[\\p{L}'’.-]*(?:,? (?:(?:and|&|de|van|von|der|den|la) )*\\p{Lu}[\\p{L}'’.-]*){0,5}";

/** An id or several with `@`, or a name; not a word that often follows “Action” and names nobody. */
export const WHO = `(?<who>@[a-z0-9.-]*[a-z0-9](?:(?:,? and |,? & |, | )@[a-z0-9.-]*[a-z0-9])*|(?!Plan|PLAN|Point|POINT|Group|Item|ITEM|List|LIST|Log|Tracker|Act\\b|Factor|Register|Team)${NAME})`;

/** What is to be done, asked or decided. */
export const WHAT = '(?<what>\\S.*)';

export const ARROW = '(?:-{1,3}>|={1,3}>|→|⇒|➜|➔|➡️?)';

/** A pattern made of these parts. */
export const row = (source: string) => new RegExp(source, 'u');
