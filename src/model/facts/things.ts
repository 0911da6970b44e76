/** Facts of those who take part and of what they talk about: partners, people, topics. */
import type { EntryOf } from '../entry.ts';
import type { Model } from '../model.ts';
import { date, during, type Fact, fact, facts, link, type Part, present, site } from './fact.ts';

const countries = new Intl.DisplayNames('en', { type: 'region' });

export function partnerFacts(model: Model, { data }: EntryOf<'partners'>): Fact[] {
  return present([
    fact('Role', data.role),
    fact('Kind', data.kind),
    fact('Place', [data.city, data.country && countries.of(data.country)].filter(Boolean).join(', ') || undefined),
    fact('Part of', data.parent && link(model, `partners/${data.parent}`)),
    facts('Unit', 'Units', data.units),
    facts(
      'Former name',
      'Former names',
      data.formerNames?.map(({ name, from, until, note }) => `${name}${during(from, until)}${note ? `: ${note}` : ''}`),
    ),
    facts(
      'Work package',
      'Work packages',
      data.workPackages?.map((it) => link(model, `work-packages/${it}`)),
    ),
    fact('Also called', data.aliases?.join(', ')),
    fact('Identifier', site(data.ror, data.ror?.replace('https://', ''))),
    fact('Site', site(data.website)),
  ]);
}

export function personFacts(model: Model, { data }: EntryOf<'people'>): Fact[] {
  const affiliation = ({ partner, unit, from, to }: NonNullable<typeof data.affiliations>[number]): Part[] => [
    link(model, `partners/${partner}`),
    `${unit ? ` · ${unit}` : ''}${during(from, to)}`,
  ];
  return present([
    facts('Affiliation', 'Affiliations', data.affiliations?.map(affiliation)),
    facts('Role', 'Roles', data.roles),
    fact('Also called', data.aliases?.join(', ')),
    fact('ORCID iD', data.orcid && { url: `https://orcid.org/${data.orcid}`, text: data.orcid }),
  ]);
}

export function topicFacts(model: Model, { data }: EntryOf<'topics'>): Fact[] {
  return present([
    fact('Kind', data.kind),
    fact('Role here', data.role),
    fact('Grant', data.grant),
    fact('Began', date(data.start)),
    fact('Ended', date(data.end)),
    facts(
      'Partner',
      'Partners',
      data.partners?.map((id) => link(model, `partners/${id}`)),
    ),
    fact('Also called', data.aliases?.join(', ')),
    fact('Licence', data.licence),
    fact('Links', site(data.website), site(data.documentation, 'Documentation'), site(data.repository, 'Source code')),
  ]);
}
