/** What people write in place of a country, a time zone or an id of an organisation, and what they mean by it. */
import { idFrom, withoutAccents } from './mend.ts';
import type { Mend, Remedy } from './remedies.ts';

/** Languages in which the names of countries are known, BCP 47. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it'];

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The code of each country by its names, folded. */
let countries: Map<string, string> | undefined;

/** `fr` and `France` for FR. */
export const mendCountry: Mend = (written) => {
  if (/^[a-z]{2}$/i.test(written)) return certain(written.toUpperCase());
  countries ??= new Map(LANGUAGES.flatMap(countriesIn));
  const value = countries.get(fold(written));
  return value === undefined ? undefined : certain(value);
};

function countriesIn(language: string): [name: string, code: string][] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).flatMap((code): [string, string][] => {
    // A code that was withdrawn stands for another: FX for FR.
    const name = new Intl.Locale(`und-${code}`).region === code ? names.of(code) : undefined;
    return name ? [[fold(name), code]] : [];
  });
}

const fold = (name: string) => withoutAccents(name).toLowerCase().replace(/^the /, '');

/** `Paris` for Europe/Paris, where one zone only is named by that city. */
export const mendTimeZone: Mend = (written) => {
  const city = `/${written.replaceAll(' ', '_').toLowerCase()}`;
  const [zone, ...others] = Intl.supportedValuesOf('timeZone').filter((it) => it.toLowerCase().endsWith(city));
  return zone && others.length === 0 ? certain(zone) : undefined;
};

/** `Lamp Meeting` for lamp-meeting; what names it elsewhere may have it so too. */
export const mendOwnId: Mend = (written) => {
  const value = idFrom(written).replaceAll('/', '-');
  return value ? { value, hint: `write ${value}, and the same where it is named` } : undefined;
};

/** `01ggx4157` for https://ror.org/01ggx4157. */
export const mendRor: Mend = (written) => {
  const id = /^(?:(?:https?:\/\/)?(?:www\.)?ror\.org\/|ror:\s*)?(0[a-z0-9]{8})\/?$/i.exec(written)?.[1];
  return id ? certain(`https://ror.org/${id.toLowerCase()}`) : undefined;
};

const certain = (value: string): Remedy => ({ value, hint: `write ${value}`, isCertain: true });
