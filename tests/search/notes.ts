/** A few invented notes that are searched. */
import { line, meeting, topic } from './entries.ts';

export const ENTRIES = [
  topic('rucio', 'Rucio', 'A service that moves data.', 'Rucio data management'),
  topic('data-lake', 'Data lake', 'Storage of many sites as one.', 'DIOS lake'),
  meeting(
    'a',
    '2019-05-06',
    ['Token based access', 'IAM gives tokens.', 'Sites ask for a deadline.'],
    ['News', 'No lake of data yet.'],
  ),
  meeting(
    'b',
    '2020-02-03',
    ['Data lake', 'The data lake grows: ten sites deploy Rucio.', 'Tromsø joins.'],
    line('Decision', 'ten-sites', 'Ten sites are enough.'),
    ['Deployment', 'A deadline for the deployment of tokens is set.'],
  ),
  meeting('c', '2021-07-08', ['Prototypes', 'The prototype was shown; prototypes are dear.'], ['AOB', 'Tokens again.']),
  meeting('d', '2021-09-09', ['Prototypes of tokens', 'The prototype runs at all sites.']),
];
