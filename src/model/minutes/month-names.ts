/** The names of the months in the languages of the minutes; those of French in short too. */

/** English has its own: they are also read in short. */
const NAMES = [
  ['janv.', 'janvier', 'Januar', 'Jänner', 'enero', 'gennaio', 'januari'],
  ['févr.', 'février', 'fevrier', 'Februar', 'Feber', 'febrero', 'febbraio', 'februari'],
  ['mars', 'März', 'marzo', 'maart'],
  ['avr.', 'avril', 'abril', 'aprile'],
  ['mai', 'Mai', 'mayo', 'maggio', 'mei'],
  ['juin', 'Juni', 'junio', 'giugno'],
  ['juil.', 'juillet', 'Juli', 'julio', 'luglio'],
  ['août', 'aout', 'agosto', 'augustus'],
  ['sept.', 'septembre', 'septiembre', 'settembre'],
  ['octobre', 'Oktober', 'octubre', 'ottobre'],
  ['novembre', 'noviembre'],
  ['déc.', 'décembre', 'decembre', 'Dezember', 'diciembre', 'dicembre'],
];

/** The source of a pattern for any of them. */
export const OTHER_MONTH_NAME = NAMES.flat()
  .toSorted((a, b) => b.length - a.length)
  // Mars is a planet.
  .map((it) =>
    it === 'mars' ? it : `[${it[0]?.toLowerCase()}${it[0]?.toUpperCase()}]${it.slice(1).replace('.', '\\.?')}`,
  )
  .join('|');

/** The number of a month by such a name, 1 to 12; 0 for any other word. */
export const monthByOtherName = (name: string): number =>
  NAMES.findIndex((names) =>
    names.some((it) => it.toLowerCase().replace('.', '') === name.toLowerCase().replace(/\.$/, '')),
  ) + 1;
