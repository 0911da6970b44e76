/** What people write in place of ids, months, times and addresses, and what they mean by it. */
import type { Mend } from './remedies.ts';

/** Letters that no accent is taken from. */
const PLAIN: Record<string, string> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** `Ingrid Solberg`, `@ingrid-solberg` and `../people/ingrid-solberg.md` for the id ingrid-solberg. */
export function mendId(collection: string): Mend {
  return (written) => {
    if (/^@[a-z0-9.-]+$/.test(written)) {
      const value = idFrom(written);
      return value ? { value, hint: `write ${value} without the @`, isCertain: true } : undefined;
    }
    const file = new RegExp(`^(?:\\.*/)*(?:${collection}/)?(.+?)(?:\\.mdx?)?$`).exec(written)?.[1] ?? '';
    const value = idFrom(file);
    return value ? { value, hint: `write the id, such as ${value}` } : undefined;
  };
}

const STROKED = /[øæœßłđðþıØÆŒŁĐÐÞ]/g;
const plainLetter = (letter: string) => PLAIN[letter.toLowerCase()] ?? letter;

/** The text as keyboards without such letters have it: without accents, `Åkerström` as `Akerstrom`, `Øystein` as `oystein`. */
export const withoutAccents = (text: string): string =>
  /[^ -~]/.test(text) ? text.replace(STROKED, plainLetter).normalize('NFKD').replace(/\p{M}/gu, '') : text;

/** The id that a name or a title makes: small letters without accents, joined by hyphens. Empty where none is left. */
export function idFrom(text: string): string {
  return text
    .slice(0, 200)
    .toLowerCase()
    .replace(STROKED, plainLetter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9./]+/g, '-')
    .replace(/(?<![a-z0-9])[./]+|[./]+(?![a-z0-9])/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}

/** `12`, `m12` and `month 12` for M12. */
export const mendMonth: Mend = (written) => {
  const number = /^\s*m?(?:onth)?\s*0*([1-9]\d{0,2})\s*$/i.exec(written)?.[1];
  return number ? { value: `M${number}`, hint: `write M${number}`, isCertain: true } : undefined;
};

/** `9:00`, `9.00`, `9h` and `2 pm` for a time on the clock of 24 hours. */
export const mendTime: Mend = (written) => {
  const match = /^\s*(\d{1,2})(\s*[:.h]\s*([0-5]\d)?)?(:[0-5]\d)?\s*(?:([ap])\.?m\.?)?\s*$/i.exec(written);
  if (!match) return undefined;
  const [, hours = '', mark, minutes = '00', seconds = ':00', half] = match;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  if (hour > 23) return undefined;
  const value = `${String(hour).padStart(2, '0')}:${minutes}`;
  // `2:30` is said of the afternoon too, and a number alone may be anything.
  const isCertain = (half !== undefined || (mark !== undefined && (hours.length > 1 || hour > 6))) && seconds === ':00';
  return { value, hint: `write "${value}", in quotation marks`, isCertain };
};

/** `www.example.org/page` for an address. */
export const mendUrl: Mend = (written) => {
  if (!/^(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:[/?#]\S*)?$/u.test(written)) return undefined;
  const value = `https://${written}`;
  return { value, hint: `begin it with https://, such as ${value}`, isCertain: true };
};

/** An identifier that was copied with the address that resolves it; `isWhole` tells what the rest must be. */
export function mendResolved(resolver: string, isWhole: (text: string) => boolean): Mend {
  const prefix = new RegExp(`^(?:(?:https?://)?(?:www\\.|dx\\.)?${resolver.replaceAll('.', '\\.')}/|\\w+:\\s*)`, 'i');
  return (written) => {
    const value = written.replace(prefix, '').trim();
    const dropped = written.slice(0, written.length - value.length).trim();
    return dropped && isWhole(value)
      ? { value, hint: `leave out ${dropped} and write ${value}`, isCertain: true }
      : undefined;
  };
}
