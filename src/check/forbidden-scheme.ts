import type { Finding, Remark } from './finding.ts';
import type { Known, Link } from './known.ts';
import { placeOfLink } from './link-target.ts';
import type { Rule } from './rule.ts';

export const forbiddenScheme: Rule = {
  name: 'forbidden-scheme',
  // The page is safe without the link, so it need not be kept from being published.
  severity: 'warning',
  says: 'A link leads to a page of this site, to one that begins with http or https, or to an e-mail.',
  because: 'other addresses can do harm or open on one machine only, so a page keeps the words and drops the link',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: 'The plan is [on the share](file:///S:/lamps/plan.pdf).',
      told: 'a link may not lead to file: addresses: only its words are shown → put the file where it has an address that begins with https://',
      right: 'The plan is [on the share](https://lamps.example/plan.pdf).',
    },
    {
      file: 'topics/datalake.md',
      part: 'body',
      wrong: 'See [the lamp](javascript:light()).',
      told: 'a link may not lead to javascript: addresses: only its words are shown → delete the address, or write one that begins with https://',
      right: 'See [the lamp](https://lamps.example/).',
    },
    {
      file: 'topics/datalake.md',
      part: 'body',
      wrong: '![A lamp at night](data:image/png;base64,iVBORw0KGgo=)',
      told: 'an image may not come from data: addresses: it is not shown → save it as a file beside this one: ![What it shows](plan.png)',
      right: 'A lamp at night.',
    },
  ],
  find: findForbiddenSchemes,
};

/** A finding for each link, image or definition whose address a page may not have. */
function findForbiddenSchemes({ entries, addressesOf }: Known): Finding[] {
  return entries.flatMap((entry) =>
    addressesOf(entry).flatMap((link): Finding[] => {
      const { refused } = link;
      return refused === undefined ? [] : [{ entry, ...placeOfLink(entry, link), ...explain(link, refused) }];
    }),
  );
}

function explain({ isImage }: Link, scheme: string): Remark {
  const name = `${scheme.slice(0, 20)}:`;
  if (isImage)
    return {
      message: `an image may not come from ${name} addresses: it is not shown`,
      hint: 'save it as a file beside this one: ![What it shows](plan.png)',
    };
  return { message: `a link may not lead to ${name} addresses: only its words are shown`, hint: hintFor(scheme) };
}

function hintFor(scheme: string): string {
  if (/^(?:file|smb|afp|nfs|[a-z])$/.test(scheme))
    return 'put the file where it has an address that begins with https://';
  if (/^(?:tel|sms|callto|sip)$/.test(scheme)) return 'delete the address: a telephone number is not for a public page';
  if (/^(?:ftp|ftps|sftp|git|ssh|svn|gopher|webcal|dav|davs|s3|root|xroot|gsiftp|srm)$/.test(scheme))
    return 'write the address that begins with https://, or put this one into `code`';
  if (/^(?:javascript|vbscript|data|blob|about)$/.test(scheme))
    return 'delete the address, or write one that begins with https://';
  return 'write an address that begins with https://, or ./ before the name of a file';
}
