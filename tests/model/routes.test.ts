import { describe, expect, test } from 'vitest';
import { marking, routesBelow } from '#model/routes.ts';

describe.each([
  ['/', '/'],
  ['', '/'],
  ['/group/project/', '/group/project/'],
  ['/group/project', '/group/project/'],
  ['//group//project//', '/group/project/'],
  ['project', '/project/'],
])('below the base path %j', (given, base) => {
  const routes = routesBelow(given);

  test('every address begins with it and holds no double slash', () => {
    expect({
      base: routes.base,
      home: routes.home(),
      index: routes.index('work-packages'),
      entry: routes.entry('meetings/wp2/2019-06-20'),
      anchor: routes.entry('deliverables/d2.3', 'first-beam'),
      page: routes.entry('pages/about'),
      pageBelow: routes.entry('pages/how/to', 'write'),
      register: routes.register(),
      search: routes.search(),
      query: routes.search('ISO 16363 & more'),
      contribute: routes.contribute('partners'),
      rules: routes.rules(),
      media: routes.media('partners/lens.png'),
      file: routes.file('favicon.svg'),
    }).toEqual({
      base,
      home: base,
      index: `${base}work-packages/`,
      entry: `${base}meetings/wp2/2019-06-20/`,
      anchor: `${base}deliverables/d2.3/#first-beam`,
      page: `${base}about/`,
      pageBelow: `${base}how/to/#write`,
      register: `${base}register/`,
      search: `${base}search/`,
      query: `${base}search/?q=ISO%2016363%20%26%20more`,
      contribute: `${base}contribute/#partners`,
      rules: `${base}rules/`,
      media: `${base}media/partners/lens.png`,
      file: `${base}favicon.svg`,
    });
  });
});

test.each([
  ['/a/', 'oil lamp', '/a/?q=oil%20lamp'],
  ['/a/#b', 'oil & #1', '/a/?q=oil%20%26%20%231#b'],
  ['/a/#b', '', '/a/#b'],
  ['/a/', 'oil \ud83d', '/a/?q=oil%20%EF%BF%BD'],
])('%s tells its page to mark %j: %s', (url, words, address) => {
  expect(marking(url, words)).toBe(address);
});
