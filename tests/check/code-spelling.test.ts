import { expect, test } from 'vitest';
import { milestone, settingsWith } from '../model/invented.ts';
import { told } from './told.ts';

test('a spelling with signs of its own is taken as it is written', () => {
  const settings = settingsWith({ codes: { milestone: ['M({n})', '[{n}]+', '^{n}'] } });
  const codes = ['M(1)', '[2]+', '^3', 'M1'];
  expect(
    told(
      codes.map((code, at) => milestone(`ms${at}`, code)),
      { settings },
    ),
  ).toEqual([
    'milestones/ms3.md:1:2 error code-spelling: M1 is not spelled like M({n}) or [{n}]+ or ^{n} → mend the code, or add its spelling to codes → milestone in collaboration.yaml',
  ]);
});

test('a period whose code makes no address is told', () => {
  const settings = settingsWith({
    reportingPeriods: [{ code: '第１期', name: 'first', start: '2020-01-01', end: '2020-12-31' }],
  });
  expect(told([], { settings })).toEqual([
    'collaboration.yaml:1:4 error code-spelling: 第１期 is not spelled like RP{n} → mend the code, or add its spelling to codes → reportingPeriod in collaboration.yaml',
    'collaboration.yaml:1:4 error no-address: 第１期 has no letter or digit from which to make an address → write it with letters a to z and digits, such as RP2',
  ]);
});
