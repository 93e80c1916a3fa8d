/** What a new draft can be, and in which languages, as they are offered. Knows nothing of VS Code. */
import { interfaceLanguage, later, t } from '../../server/src/base/l10n';
import { LANGUAGE_CODES, languageName } from './wording';

interface Offered {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

/** The documents of the snippet files, by the names that they have there in every language. */
const KINDS: readonly (readonly [kind: string, icon: string, label: string, detail: string])[] = [
  [
    'report',
    'book',
    later('Report of the Secretary-General'),
    later('Masthead, titles, summary, introduction, sections, conclusions'),
  ],
  [
    'letter',
    'mail',
    later('Identical letters with an annex'),
    later('To the presidents of two organs, under a joint symbol'),
  ],
  [
    'note-secretariat',
    'note',
    later('Note by the Secretariat'),
    later('Masthead, titles, introduction, action to be taken'),
  ],
  [
    'note-secretary-general',
    'note',
    later('Note by the Secretary-General'),
    later('Transmits a report, which is annexed'),
  ],
  ['resolution', 'law', later('Draft resolution'), later('Preambular and operative paragraphs')],
  ['masthead', 'file', later('An empty document with a masthead'), later('Symbol, organ, date, session, agenda item')],
];

export function documentKinds(): readonly Required<Offered>[] {
  return KINDS.map(([value, icon, label, detail]) => ({ value, label: `$(${icon}) ${t(label)}`, detail: t(detail) }));
}

/** By their own names; the one that the interface has is mostly the one that somebody writes in. */
export function draftLanguages(): readonly Offered[] {
  const own = interfaceLanguage();
  return [own, ...LANGUAGE_CODES.filter((language) => language !== own)].map((value) => ({
    value,
    label: languageName(value),
  }));
}
