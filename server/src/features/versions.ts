/** Where a paragraph of a version that was given out stands now, and the table of its numbers, old and new. */
import { t } from '../base/l10n';
import { firstWords } from '../base/firstWords';
import { isPart, PLACE_UNITS } from '../base/place';
import { placeWords } from '../citations/placeWords';
import { passage } from '../draft/passage';
import { labelSpan } from '../checks/numbering/labels';
import { westernDigits } from '../languages/numerals';
import type { OpenDraft } from '../workspace/workspace';
import { frozenAt, numbered, versions } from './restructure/versions';
import type { Span } from '../base/span';

export type FoundNumber =
  { readonly span: Span; readonly now: string; readonly note?: string } | { readonly cannot: string };

/** `34`, `12 bis`, `annex I, 7`: a number with the part that it is in, where it is not the main one. */
export function paragraphOfVersion({ draft }: Pick<OpenDraft, 'draft'>, name: string, asked: string): FoundNumber {
  const version = versions(draft).find((one) => one.name === name);
  if (!version) return { cannot: t('There is no version {0}.', name) };
  const [, part = MAIN, typed = ''] = /^\s*(?:(.*?)[\s,，、:]+(?=\d))?(\p{Nd}.*?)\.?\s*$/u.exec(asked) ?? [];
  const number = westernDigits(typed).toLowerCase().replace(/\s+/g, ' ');
  const scopes = [...version.scopes].filter(([scope]) => isIn(scope, part) || isIn(scopeWords(scope), part));
  if (number === '' || scopes.length === 0)
    return { cannot: t('“{0}” is no paragraph number of version {1}.', asked.trim(), name) };
  for (const [scope, rows] of scopes) {
    const now = rows.get(number);
    if (now === undefined) continue;
    // While numbers are kept, what stands for a deleted paragraph has its number.
    const place = now ?? (frozenAt(draft) === undefined ? undefined : number);
    const found = numbered(draft).find((one) => one.scope === scope && one.number === place);
    if (now === null && !found) return { cannot: t('Paragraph {0} of version {1} was deleted.', number, name) };
    if (!found)
      return {
        cannot: t(
          'Paragraph {0} of version {1} was paragraph {2}, which is not in the draft any more.',
          number,
          name,
          String(place),
        ),
      };
    const isSure = version.count === numbered(draft).length;
    const note =
      now === null
        ? t('it was deleted')
        : isSure
          ? undefined
          : t('paragraphs have come or gone by hand since, so look twice');
    return { span: labelSpan(found.paragraph), now: found.number, ...(note !== undefined && { note }) };
  }
  return {
    cannot:
      part === MAIN
        ? t('Version {0} has no paragraph {1}.', name, number)
        : t('Version {0} has no paragraph {1} in {2}.', name, number, part),
  };
}

/** The name of the part that all others are parts of, as tables have it. */
const MAIN = 'main';

function isIn(scope: string, part: string): boolean {
  const [own, asked] = [scope.toLowerCase(), part.toLowerCase()];
  return own === asked || own.startsWith(`${asked}/`);
}

/** `main`, `annex I`, `annex I/2` in the language of the interface. */
function scopeWords(scope: string): string {
  const [, name = scope, count = ''] = /^(.*?)(\/\d+)?$/.exec(scope) ?? [];
  if (name === MAIN) return t('main') + count;
  const [, kind = '', number] = /^(\w+)(?: (.+))?$/.exec(name) ?? [];
  const unit = PLACE_UNITS.find((one) => one === kind);
  if (!unit || !isPart(unit)) return scope;
  const at = { number: number ?? '', sub: [] };
  return placeWords([{ unit, ranges: number === undefined ? [] : [{ first: at, last: at }] }]) + count;
}

const FIRST_WORDS = 60;

/** The table of a version, its columns set off by tabs; undefined where there is no such version. */
export function numberTable({ draft }: Pick<OpenDraft, 'draft'>, name: string): string | undefined {
  const version = versions(draft).find((one) => one.name === name);
  if (!version) return undefined;
  const now = new Map(numbered(draft).map((one) => [`${one.scope} ${one.number}`, one.paragraph]));
  const lines = [...version.scopes].flatMap(([scope, rows]) =>
    [...rows]
      .sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
      .map(([then, number]) => {
        const paragraph = now.get(`${scope} ${String(number)}`);
        const words = paragraph ? firstWords(passage(paragraph.block).text, FIRST_WORDS) : '';
        return [scopeWords(scope), then, number ?? t('deleted'), words].join('\t');
      }),
  );
  const head = [t('Part'), t('Version {0}', name), t('Now'), t('First words')].join('\t');
  return [head, ...lines, ''].join('\n');
}
