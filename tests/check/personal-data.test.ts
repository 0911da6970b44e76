import { describe, expect, test } from 'vitest';
import { reportSarif } from '#check/report/sarif.ts';
import { findSecrets } from '#check/secrets.ts';
import { readLibrary } from '#site/library.ts';
import { entry, meeting, person } from '../model/invented.ts';
import { folderWith } from '../source/folder.ts';
import { told } from './told.ts';

/** The rules of what is personal that tell of a note, each with its line and column. */
const toldOf = (body: string) =>
  told([meeting('m', '2020-01-08', body)]).flatMap(
    (it) => /^meetings\/m\.md:(\S+) warning (e-mail|telephone|passcode):/.exec(it)?.slice(1).join(' ') ?? [],
  );

describe('an e-mail address is told of in', () => {
  test.each([
    ['Write to ann.lamp+x@sub.lamps.example, please.', '10:10 e-mail'],
    ['Ann <ann@lamps.example>', '10:5 e-mail'],
    ['[Ann](mailto:ann@lamps.example)', '10:1 e-mail'],
    ['[ann@lamps.example](mailto:ann@lamps.example)', '10:1 e-mail'],
    ['## 1. ann@lamps.example', '10:7 e-mail'],
    ['- a\n  - b (ann@lamps.example)', '11:8 e-mail'],
    ['> “ann@lamps.example”', '10:4 e-mail'],
    ['Write to ann.lamp (at) lamps.example.', '10:10 e-mail'],
    ['ann[at]lamps[dot]example', '10:1 e-mail'],
    ['ann AT lamps DOT example', '10:1 e-mail'],
    ['ann.lamp @ lamps.example', '10:1 e-mail'],
  ])('%j', (body, expected) => {
    expect(toldOf(body)).toEqual([expected]);
  });
});

describe('a telephone number is told of in', () => {
  test.each([
    ['+41 22 767 61 11', '10:1 telephone'],
    ['(+33 4 50 09 16 00)', '10:2 telephone'],
    ['+49 (0)89 1234-567', '10:1 telephone'],
    ['0041 22 767 61 11', '10:1 telephone'],
    ['(022) 767-6111', '10:1 telephone'],
    ['tel. 71234', '10:6 telephone'],
    ['dial-in: 1-888-555-0100', '10:10 telephone'],
    ['Call me on 0123 456 7890', '10:12 telephone'],
    ['☎ 022 767 6111', '10:3 telephone'],
    ['Téléphone : 04 50 09 16 00', '10:13 telephone'],
    ['| a | b |\n| - | - |\n| Ann | +41227676111 |', '12:9 telephone'],
  ])('%j', (body, expected) => {
    expect(toldOf(body)).toEqual([expected]);
  });
});

describe('nobody is told of in', () => {
  test.each([
    '@ann-lamp and @bo-beam, @ann@lamps.example, git@lamps.example:group/notes, icon@2x.png, astro@7.3.4',
    'We met (at) the pier, LOOK AT lamps, a rate (at) 3.5 GeV, 3 @ 4.5, see @ ann',
    '`ann@lamps.example`, ssh ann@lamps.example, h323:721024@lamps.example, sip:ann@lamps.example',
    '```\nann@lamps.example +41 22 767 61 11\n```',
    'DOI 10.5281/zenodo.6390607, ISBN 978-3-16-148410-0, grant 824064, event 26020, 0000-0002-1825-0097',
    '192.168.100.200, version 1.2.3.4, +10 000 000 events, 1 234 567 EUR, 2022-03-02 to 2022-03-04, UTC+02:00',
    'PSR J1745-2900, Dec +22 00 52.2034, RA +12 34 56.7, +3.5 sigma, rate 120 000 000 000',
    'Telephone conference 2021-03-04, phone in 2021, call in 10 minutes, call 12345 jobs, mobile 2 (5 TB), dial 112, tel aviv 2020',
    'https://lamps.example/+41227676111 and [x](https://lamps.example/tel/+41227676111)',
  ])('%j', (body) => {
    expect(toldOf(body)).toEqual([]);
  });
});

describe('a passcode is found in', () => {
  test.each([
    ['Meeting ID: 812 3456 7890, Passcode: 482913', '482913'],
    ['**Passcode:** `1aB!x9`', '1aB!x9'],
    ['The PIN is 4711', '4711'],
    ['dial-in with pin 4432', '4432'],
    ['The password for the Zoom is seals42', 'seals42'],
    ['passcode: aB3$x', 'aB3$x'],
    ['pwd seals42', 'seals42'],
    ['Use ghp_abcdefghij0123456789ABCD here', 'ghp_abcdefghij0123456789ABCD'],
    ['Access code: 123 456 789#', '123 456 789#'],
    ['Access codes: 7700112 (Leader)', '7700112'],
    ['Password: lighthouse', 'lighthouse'],
    ['Meeting-Kennwort: Leuchtturm7', 'Leuchtturm7'],
    ['Mot de passe : 99887', '99887'],
    ['Code d’accès : 556677', '556677'],
    ['| Passcode | 482913 |', '482913'],
    ['<b>PIN: 7734</b>', '7734'],
    ['Zoom 81234567890, code 482913', '482913'],
    ['https://video.example/j/123?pwd=abc', 'abc'],
    ['https://ann:lamp7@lamps.example/', 'lamp7'],
    ['+41432107042,,81234567890#,,,,*482913#', '482913'],
  ])('%s', (text, secret) => {
    expect(findSecrets(text).map(({ start, end }) => text.slice(start, end))).toEqual([secret]);
  });
});

test.each([
  'The passcode is sent by mail. Password: none. Access code: see the invitation.',
  'password: $PASS, pwd /home/ann, pin 4, sk-learn-and-other-packages-2020, the password for the Zoom is in the mail',
  'PIN is needed, PIN: GPIO, and pin the version to 1.2.3',
  'password = getpass(), --pin 8080, https://lamps.example/reset?password=…',
  'code MS12, password policy 2020, the access code of M12 is on 2022-03-02, source code 1234567',
])('no passcode is found in: %s', (text) => {
  expect(findSecrets(text)).toEqual([]);
});

test('a contact may stand on a page, but no passcode', () => {
  const page = { ...entry('pages/about', { title: 'About' }), body: 'Write to ann@lamps.example. Passcode: 482913' };
  expect(told([page]).map((it) => it.split(' ')[2])).toEqual(['passcode:']);
});

test('what stands in fields, in people and in code is told of too', () => {
  const note = meeting('m', '2020-01-08', '```\nPasscode: 482913\n```', { place: 'Pier, tel. 070 123 45 67' });
  const bo = { ...person('bo', 'Bo Beam'), body: 'bo@lamps.example' };
  expect(told([note, bo]).map((it) => it.split(' ').slice(0, 3).join(' '))).toEqual([
    'meetings/m.md:1:2 warning telephone:',
    'meetings/m.md:11:11 warning passcode:',
    'people/bo.md:10:1 warning e-mail:',
  ]);
});

test('what else is wrong with a line that is not shown says no word of it either', () => {
  const folder = folderWith({
    'collaboration.yaml':
      'acronym: X\ntitle: X\nname: X\ndescription: X\nframework: H2020\nstart: 2020-01-01\nend: 2021-12-31\n',
    'meetings/m.md':
      '---\ntitle: M\ndate: 2020-03-04\nstatus: held\nminutes: draft\nvisibility: public\n---\n\n- TODO: dial in, Passcode: 482913\n- ”Call“ +45 70 12 34 56 today.\n',
  });
  const told = readLibrary({ content: [folder], today: '2020-06-15' }).problems;
  expect(told.map((it) => `${it.line} ${it.rule}`)).toEqual(
    expect.arrayContaining(['9 habit', '9 passcode', '10 telephone']),
  );
  expect(JSON.stringify(told.map(({ message, hint }) => [message, hint]))).not.toMatch(/482913|70 12|Call/);
  expect(reportSarif(told, [])).not.toMatch(/482913|70 12|Call/);
});
