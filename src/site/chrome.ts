/** What stands around every page: the title of the site, its navigation, its foot, the months of its ruler. */
import { createHash } from 'node:crypto';
import type { Kind } from '#model/entry.ts';
import { kinds } from '#model/kinds.ts';
import type { Model } from '#model/model.ts';
import type { ProjectMonths } from '#model/ruler.ts';
import type { Collaboration } from '#schema/collaboration.ts';
import { currentModel, currentRoutes } from './library.ts';

/** What the frame says of the collaboration; no more, for whatever stands here makes every page anew when it changes. */
type Frame = Pick<Collaboration, 'title' | 'name' | 'acronym' | 'languages' | 'rights' | 'homepage' | 'grant'>;

export interface Chrome {
  base: string;
  settings: Frame & ProjectMonths;
  /** Kinds that have entries, in reading order. */
  nav: { kind: Kind; many: string }[];
  /** Pages of their own, such as "About". */
  pages: { key: `pages/${string}`; title: string }[];
}

function chromeOf(model: Model, base: string): Chrome {
  const { title, name, acronym, languages, rights, homepage, grant, start, end } = model.collaboration;
  const reportingPeriods = model.collaboration.reportingPeriods.map((it) => ({
    code: it.code,
    start: it.start,
    end: it.end,
  }));
  return {
    base,
    settings: { title, name, acronym, languages, rights, homepage, grant, start, end, reportingPeriods },
    nav: kinds
      .filter(({ kind }) => kind !== 'pages' && model.of(kind).length > 0)
      .map(({ kind, many }) => ({ kind, many })),
    pages: model.of('pages').map(({ id, data }) => ({ key: `pages/${id}` as const, title: data.title })),
  };
}

/** The chrome of the current run. */
export const currentChrome = (): Chrome => chromeOf(currentModel(), currentRoutes().base);

/** A digest of what a page shows: equal digests, equal pages. SHA-256, hexadecimal. */
export const digestOfView = (...views: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(views)).digest('hex');
