/** A resolution or decision of an organ that cannot have its number: `Security Council resolution 60/1`. */
import { interfaceLanguage, later, t } from '../../base/l10n';
import type { Citation, Misnamed } from '../../citations/citation';
import type { OrganName } from '../../languages/citationWords';
import { HOUSE_STYLES } from '../../languages/house/index';
import type { Language } from '../../languages/lexicon';
import type { Fix, PassageRule } from '../rule';
import page from './organ-mismatch.md';

/** Those whose numbers are told by their shape alone. */
const TOLD: ReadonlySet<OrganName> = new Set<OrganName>(['GA', 'SC', 'ECOSOC']);

export const rule: PassageRule = {
  id: 'organ-mismatch',
  level: 'warning',
  summary: later('A resolution is named with the organ that has such numbers.'),
  scope: 'passage',
  page,
  *check({ citations, lexicon: { language } }) {
    for (const { citation } of citations) {
      const { misnamed, kind, targets } = citation;
      const organ = organOf(targets[0] ?? '');
      if (!misnamed || !organ || kind !== 'resolution' || !TOLD.has(misnamed.organ) || !isSure(citation, organ))
        continue;
      const { organs } = HOUSE_STYLES[interfaceLanguage() as Language];
      const fix = renamed(misnamed, organ, citation, language);
      yield {
        from: citation.from,
        to: citation.pinpoint && citation.pinpoint.from > misnamed.from ? endOfNumber(citation) : citation.to,
        message: t(
          citation.form === 'decision'
            ? 'The {0} has no decision with such a number; the {1} has.'
            : 'The {0} has no resolution with such a number; the {1} has.',
          organs[misnamed.organ][0],
          organs[organ][0],
        ),
        ...(fix && { fixes: [fix] }),
      };
    }
  },
};

const ORGANS: readonly (readonly [prefix: RegExp, organ: OrganName])[] = [
  [/^A\/RES\/|^GA decision /, 'GA'],
  [/^S\/RES\//, 'SC'],
  [/^E\/(?:RES|DEC)\//, 'ECOSOC'],
];

function organOf(target: string): OrganName | undefined {
  return ORGANS.find(([prefix]) => prefix.test(target))?.[1];
}

/** A number and year that the Security Council has not given together may be any assembly's. */
function isSure({ faultKind }: Citation, organ: OrganName): boolean {
  return organ !== 'SC' || faultKind === undefined;
}

function endOfNumber({ pinpoint, from, to, text }: Citation): number {
  if (!pinpoint) return to;
  return from + text.slice(0, pinpoint.from - from).replace(/[\s,，、،(（]+$/, '').length;
}

/** The name of the other organ, where the one that stands there is written as the house writes it. */
function renamed(misnamed: Misnamed, organ: OrganName, { text, from }: Citation, language: Language): Fix | undefined {
  const { organs } = HOUSE_STYLES[language];
  const [[name, of], [right, ofRight]] = [organs[misnamed.organ], organs[organ]];
  const { linked } = misnamed;
  const written = text.slice(linked.from - from, linked.to - from);
  const alone = text.slice(misnamed.from - from, misnamed.to - from);
  const glued = /\p{Script=Arabic}/u.test(text.charAt(misnamed.from - from - 1));
  const edit = isSame(written, of)
    ? { ...linked, text: ofRight }
    : isSame(alone, name) && !glued && linked.from === misnamed.from
      ? { from: misnamed.from, to: misnamed.to, text: right }
      : undefined;
  return edit && { title: t('Write {0}', edit.text), edits: [edit], sure: false };
}

function isSame(written: string, name: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').replace(/'/g, '’');
  return plain(written) === plain(name);
}
