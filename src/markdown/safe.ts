/** What contributed text may contain: which addresses a page may point to. */

/** Schemes that a link may have; an address without a scheme is one of this site or of the same scheme. */
const SCHEMES = ['http', 'https', 'mailto'] as const;

/** An address fit for `href`, percent-encoded; undefined when its scheme is not allowed. */
export function safeAddress(address: string): string | undefined {
  return refusedScheme(address) === undefined ? encodeAddress(address) : undefined;
}

/** The scheme of an address when no page may lead there, in small letters; undefined when one may. */
export function refusedScheme(address: string): string | undefined {
  const scheme = schemeOf(address);
  return scheme === undefined || (SCHEMES as readonly string[]).includes(scheme) ? undefined : scheme;
}

/** Whether a safe address leads to another site. */
export function isElsewhere(address: string): boolean {
  return /^(?:https?:|[/\\]{2})/i.test(address);
}

/** Whether an address is a path, not one of another site and without any scheme. */
export function isAddressOfSite(address: string): boolean {
  return schemeOf(address) === undefined && !isElsewhere(withoutBlanks(address));
}

function schemeOf(address: string): string | undefined {
  return /^([^/?#]*?):/.exec(withoutBlanks(address))?.[1]?.toLowerCase();
}

/** Browsers read past blanks and control characters in an address, so `java\tscript:` has a scheme too. */
function withoutBlanks(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what browsers read past
  return address.replace(/[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g, '');
}

/** Encodes what may not stand in an address as it is; existing escapes stay. WHATWG URL, "URL code points". */
function encodeAddress(address: string): string {
  return address
    .trim()
    .toWellFormed()
    .replace(/[^\w!#$%&'()*+,\-./:;=?@~]/gu, (char) => encodeURIComponent(char));
}
