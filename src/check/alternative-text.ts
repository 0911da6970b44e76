import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { placeOfLink } from './link-target.ts';
import type { Rule } from './rule.ts';

export const alternativeText: Rule = {
  name: 'alternative-text',
  severity: 'warning',
  says: 'An image says in words what it shows.',
  because: 'who cannot see the image, or searches for it, has only these words',
  examples: [
    {
      file: 'partners/lampworks.md',
      part: 'body',
      wrong: '![](lampworks/yard.png)',
      told: 'the image lampworks/yard.png has no words that say what it shows → write them between the brackets: ![What it shows](lampworks/yard.png)',
      right: '![The yard with all its lamps lit](lampworks/yard.png)',
    },
    {
      file: 'partners/lampworks.md',
      part: 'body',
      wrong: '![yard.png](lampworks/yard.png)',
      told: 'yard.png does not say what the image shows → write it in words: ![What it shows](lampworks/yard.png)',
      right: '![The yard with all its lamps lit](lampworks/yard.png)',
    },
  ],
  find: findImagesWithoutWords,
};

/** A finding for each image of a body with no words beside it, or with the name of a file for words. */
function findImagesWithoutWords({ entries, addressesOf, componentsOf }: Known): Finding[] {
  return entries.flatMap((entry) => [
    ...addressesOf(entry)
      .filter((it) => it.isImage && it.refused === undefined)
      .flatMap((link): Finding[] => {
        const { address, alt = '' } = link;
        const remark = remarkOn(alt, address, `![What it shows](${address})`);
        return remark ? [{ entry, ...placeOfLink(entry, link), ...remark }] : [];
      }),
    ...componentsOf(entry)
      .filter(({ name }) => name === 'Figure')
      .flatMap(({ attributes: { alt = '', src = '' }, line, column }): Finding[] => {
        // That a figure has no alt at all is told before anything of it is read.
        const remark = alt.trim() === '' ? undefined : remarkOn(alt, src, 'alt="What it shows"');
        return remark ? [{ entry, line, column, ...remark }] : [];
      }),
  ]);
}

function remarkOn(alt: string, address: string, example: string) {
  const words = alt.trim();
  if (words === '')
    return {
      message: `the image ${address} has no words that say what it shows`,
      hint: `write them between the brackets: ${example}`,
    };
  if (!isFileName(words, address)) return undefined;
  return { message: `${words} does not say what the image shows`, hint: `write it in words: ${example}` };
}

/** What cameras and web editors write by themselves, or the name of the file. */
function isFileName(words: string, address: string): boolean {
  return (
    /\.(?:png|jpe?g|webp|gif|svg|bmp|tiff?)$/i.test(words) ||
    /^(?:alt(?:ernative)?(?: text)?|image description|what it shows|enter image .*|texte alternatif)$/i.test(words) ||
    /^(?:image|img|picture|photo|screenshot|dsc|bild|imagen?|foto)[\d\s_.-]*$/i.test(words) ||
    (/[\d_-]/.test(words) && words === address.slice(address.lastIndexOf('/') + 1).replace(/\.\w+$/, ''))
  );
}
