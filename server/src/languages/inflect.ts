/** Inflected forms of a word for the tables: what a dictionary prints as a stem and its endings. */

/** `inflect('резолюци', 'я и ю')` → `резолюция`, `резолюции`, `резолюцию`; the ending `-` is none. */
export function inflect(stem: string, endings: string): string[] {
  return endings.split(' ').map((ending) => `${stem}${ending === '-' ? '' : ending}`);
}
