/** Where in a text a passcode stands: after a word for it, or in the address of a meeting. */

/** At `text.slice(start, end)`. */
export interface Secret {
  start: number;
  end: number;
  isInAddress: boolean;
}

/** Words for it in the languages of the invitations that video services send. */
const WORDS = [
  'pass ?codes?',
  'pass ?words?',
  'passwd',
  'pwd?',
  'passphrase',
  '(?<!-)pin(?: ?code)?',
  '(?:access|entry|host|participant|conference|security|attendee) ?(?:codes?|keys?)',
  '(?:meeting-?|sitzungs|zugangs)?kennwort',
  'kenn ?code',
  'pass ?wort',
  '(?:zugangs|zugriffs|teilnehmer)code',
  'mot de passe',
  "code d[’' ]?(?:accès|acces)",
  'code secret',
  'code (?:de (?:la )?)?(?:réunion|conférence|salle)',
  'contraseña',
  'c[oó]digo de (?:acceso|acesso)',
  "codice d[i’'] ?accesso",
  'senha',
  'wachtwoord',
  'toegangscode',
  'lösenord',
  'adgangskode',
  'salasana',
  'hasło',
].join('|');
const ANNOUNCED = new RegExp(
  `(?<![\\p{L}\\p{N}_?&#])(?<word>${WORDS})(?![\\p{L}\\p{N}])(?: ?\\([^()\\n]{1,30}\\))?[*_\`]{0,3}` +
    '(?: (?:for|of|to) [^:=|.;\\n]{1,40}?(?= (?:is|was)[ \\t]|[:=]))?(?<sign>[ \\t]*[:=|]|[ \\t]+(?:is|was|ist|lautet|est|es|è|är|on)(?=[ \\t])|(?=[ \\t]))' +
    '[*_`“"«„\'‘ \\t]{0,6}(?<value>\\d{2,}(?:[ -]\\d{2,})+#?|[^\\s*`“”"«»„,;|)’<]+)',
  'giu',
);
const IN_ADDRESS =
  /[?&#](?:pwd|passcode|password|passwd|pass|pin|access_?code)=(?<value>[^&\s)>"\]]+)|teams\.(?:microsoft|live)\.com\/meet\/\d+\?p=(?<team>\w+)|https?:\/\/[^\s/@:]+:(?<login>[^\s/@]+)@/gi;
/** `code 482913`, where a meeting is spoken of. */
const IN_MEETING =
  /(?:zoom|teams|webex|vidyo|video|dial|join|(?:meeting|conference) id)[^\n]{0,80}?\bcode:? (?<value>\d{5,})\b/gi;
/** What the makers of keys begin them with, so that they are found. */
const KEY =
  /(?<![\p{L}\p{N}_])(?<value>(?:gh[pousr]_|github_pat_|glpat-|xox[abp]-)[\w-]{16,}|(?:sk-|hf_)[A-Za-z\d]{20,}|AKIA[A-Z\d]{16})(?![\w-])/gu;
/** Dialled from a telephone: `,,81234567890#,,,,*482913#`. */
const DIALLED = /,,\d{6,}#,*\*(?<value>\d{4,})#/g;

/** What is said of a passcode where it is not given. */
const NO_SECRET =
  /^(?:none|no|not|n\/?a|tb[acd]|same|unchanged|changed|see|ask|required|needed|necessary|hidden|removed|deleted|withheld|withdrawn|secret|protected|managers?|reset|policy|yes|later|soon|sent|by|in|on|as|to|the|an?|kein\w*|siehe|aucun|voir|x+|\*+|…+|-+|\.+|_+|#+|\?+)[.!?]?$/i;
/** What has digits and is a code, a month, a time, a number of signs, a day. */
const NO_CODE =
  /^(?:[A-Z]{1,3}\d{1,2}(?:\.\d+)*|\d{1,2}[:.h]\d\d|\d+-?(?:digits?|letters?|signs?|characters?|stellig\w*|bit|bits)|(?:19|20)\d\d-\d\d(?:-\d\d)?)[.!?:]?$/i;

/** Every passcode of a text, in order. */
export function findSecrets(text: string): Secret[] {
  if (!MAY_HOLD.test(text)) return [];
  const found = [
    ...[...text.matchAll(ANNOUNCED)]
      .filter((it) => isGiven(it.groups ?? {}, text.slice(it.index + it[0].length)))
      .map((it) => secretAt(it, it.groups?.value, false)),
    ...[...text.matchAll(DIALLED), ...text.matchAll(IN_MEETING), ...text.matchAll(KEY)].map((it) =>
      secretAt(it, it.groups?.value, false),
    ),
    ...[...text.matchAll(IN_ADDRESS)]
      .map((it) => ({ it, value: it.groups?.value ?? it.groups?.team ?? it.groups?.login }))
      .filter(({ value = '' }) => !NO_SECRET.test(value) && !/[{$<]/.test(value))
      .map(({ it, value }) => secretAt(it, value, true)),
  ];
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start)
    .filter((it) => {
      const isNew = it.start >= end;
      end = Math.max(end, it.end);
      return isNew;
    });
}

const MAY_HOLD =
  /pass|\bpwd?\b|\bpin\b|code|key|kennwort|mot de|contrase|c[oó]digo|codice|senha|wachtwoord|lösenord|kode|salasana|hasło|gh[pousr]_|github_pat|glpat|xox[abp]-|sk-|hf_|AKIA|[?&#]pin=|meet\/\d+\?p=|:\/\/[^\s/@:]+:|#,*\*/i;

function secretAt({ 0: all, index }: RegExpMatchArray, value = '', isInAddress: boolean): Secret {
  const start = (index ?? 0) + all.lastIndexOf(value);
  return { start, end: start + value.length, isInAddress };
}

/** Whether what follows the word is a passcode, and not what is said of one. `rest` is what follows on the line. */
function isGiven({ word = '', sign = '', value = '' }: Record<string, string>, rest: string): boolean {
  const isPin = /^pin$/i.test(word);
  if (/^pwd?$/i.test(word) && !/[:=]/.test(sign) && !/^(?=.*[a-z])(?=.*\d)[\w!#%&*+-]{6,}$/i.test(value)) return false;
  if (isPin && word !== 'PIN' && word !== 'Pin' && !/^\d{4,8}#?$/.test(value)) return false;
  if (NO_SECRET.test(value) || NO_CODE.test(value) || /[(){}<>\\]|^[$/.~-]|^https?:/.test(value)) return false;
  const hasDigit = /\d/.test(value) && value.replace(/\W/g, '').length >= 4;
  if (/[:=]/.test(sign)) return hasDigit || (value.length >= 4 && !isPin && /^[*_`”"»'.)\s]*(?:$|[\n,;|)])/.test(rest));
  if (sign.includes('|')) return hasDigit;
  return hasDigit && (/[a-z]/i.test(sign) || /^\d[\d -]*\W?$/.test(value) || /\d.*[a-z]|[a-z].*\d/i.test(value));
}
