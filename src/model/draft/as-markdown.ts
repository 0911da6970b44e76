/** How is a text written so that Markdown shows just its words? */

/** A text on one line, with a backslash before every sign that Markdown would read as its own. */
export function asMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~/g, text.indexOf('~') === text.lastIndexOf('~') ? '~' : '\\~')
    .replace(/&(?=#|[a-z\d]+;)/gi, '\\&');
}

/** A link; its words are no prose, so that no name or keyword in them counts as said here. */
export const linkTo = (words: string, address: string): string => `[${asMarkdown(words)}](${address})`;

/** Text is cut at this many characters: what is longer is read where it stands. */
const LONGEST = 300;

/** An e-mail address stays where it was written: it is not spread. */
const ADDRESS = /(?<![^\s@<>()[\]:;,])[^\s@<>()[\]:;,]+@[^\s@<>()[\]:;,]+\.\p{L}{2,}/gu;

/** The first words of a text to be quoted, and whether there are more. */
export function quoted(text: string): string {
  const words = text.replace(ADDRESS, '…');
  const letters = [...words];
  if (letters.length <= LONGEST) return words;
  const head = letters.slice(0, LONGEST).join('');
  return `${head.replace(/\s+\S*$/, '')} …`;
}

/** The way from one file to another; both below the same folder, with `/` between the parts of their paths. */
export function pathFrom(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < here.length && here[same] === there[same]) same += 1;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}
