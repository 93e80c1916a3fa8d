/** The front of a document and of a part: masthead lines and titles, none of which is a heading. */
import { fact } from '../../base/lazy';
import { findSymbols, onlySymbol } from '../../docsymbol/scan';
import { isLanguage, isOriginal } from '../../languages/issued';
import { namesLetter } from '../../languages/letters';
import type { Lexicon } from '../../languages/lexicon';
import type { Construct, Start } from '../construct';
import { isFull, isStopped, type Sight } from '../line';
import { openQuote } from '../quote';
import { WIDEST, type Segment } from '../segment';
import type { State } from '../state';
import { isBullet } from './bullet';

/** `[原件：英文]`, `{Original: French}`, in brackets of any kind. */
const ORIGINAL_OF_PART = /^[[［{【(（].{1,40}[\]］}】)）]$/;

export const masthead: Construct = (sight, state) => {
  if (state.zone === 'body') return undefined;
  if (state.zone === 'titles') return titleOfPart(sight, state);
  const start = front(sight, state);
  // Masthead lines are one block; titles are one each.
  const joins = typeof start === 'object' && start.kind === 'masthead' && state.kind === 'masthead' && !start.symbols;
  return joins ? 'continue' : start;
};

function front(sight: Sight, state: State): Start | 'continue' | undefined {
  const { text, facts } = sight;
  // One symbol line, or one for each half; further down a symbol is a document that the agenda lists.
  const first = state.symbols === '' || ownSymbols(sight.at(-1)?.text ?? '', sight) !== undefined;
  const own = first ? ownSymbols(text, sight) : undefined;
  if (own) return { kind: 'masthead', symbols: own, reason: 'it is a symbol line before the first paragraph' };
  if (isEvidence(sight.segment, sight)) return { kind: 'masthead', reason: 'it has the words of a masthead line' };
  if (isRunningText(sight, state) && !announcesSymbol(sight, state)) return undefined;
  // Behind a title or the contents an indented line is a heading, as everywhere in a draft.
  if (facts.layout === 'flowing' && sight.indent >= 2 && (state.kind === 'title' || state.kind === 'contents'))
    return undefined;
  if (continuesTitle(sight, state)) return 'continue';
  if (facts.layout === 'extracted') {
    return sight.indent >= 2
      ? { kind: 'title', reason: 'before the first paragraph, a line indented by two spaces is a title' }
      : { kind: 'masthead', reason: 'a short line before the first paragraph' };
  }
  for (let k = 1; sight.at(k) !== undefined; k++) {
    const line = sight.at(k) as Segment;
    const evidence = isEvidence(line, sight);
    if (isStopped(line.text) && !evidence) break;
    if (evidence || ownSymbols(line.text, sight)) return { kind: 'masthead', reason: 'masthead lines follow it' };
  }
  return { kind: 'title', reason: 'a line before the first paragraph, behind the masthead' };
}

function titleOfPart(sight: Sight, state: State): Start | 'continue' | undefined {
  const { text, facts, segment } = sight;
  if (
    ORIGINAL_OF_PART.test(text) &&
    sight.lexicons.some(({ original }) => original.some((word) => text.slice(1, 60).toLowerCase().startsWith(word)))
  ) {
    return { kind: 'masthead', reason: 'it names the original language of the part' };
  }
  if (ORIGINAL_OF_PART.test(text) && namesLanguage(text, sight)) {
    return { kind: 'masthead', reason: 'it names the languages that the part is issued in' };
  }
  if (isRunningText(sight, state) || opensOther(sight)) return undefined;
  // Behind a title an indented line is a heading, as everywhere in a draft.
  if (facts.layout === 'flowing' && sight.indent >= 2 && state.kind === 'title') return undefined;
  if (continuesTitle(sight, state)) return 'continue';
  if (facts.layout === 'extracted') {
    const next = sight.at(1);
    const list = segment.width < facts.width / 2 && next !== undefined && next.width < facts.width / 2;
    if (sight.blanksBefore >= 2 && state.kind === 'title' && sight.indent === 0 && list) return undefined;
    if (
      sight.indent === 0 &&
      isFull(sight.segment.width, facts) &&
      next &&
      (isStopped(next.text) || isFull(next.width, facts))
    ) {
      return undefined;
    }
  }
  return { kind: 'title', reason: `a line before the first paragraph of the ${state.part}` };
}

/** `[Arabic and English only]`, `[仅有英文本]`. */
function namesLanguage(text: string, { lexicons }: Sight): boolean {
  const words = text.toLowerCase();
  return lexicons.some(({ languageNames }) =>
    Object.values(languageNames).some((names) => names.some((name) => words.includes(name.toLowerCase()))),
  );
}

/** A bullet, a quotation, a signature: none of them is a title. */
function opensOther({ text, facts, lexicon, lexicons }: Sight): boolean {
  if (isBullet(text, facts) || lexicons.some(({ signature }) => signature.test(text))) return true;
  const quote = openQuote(text, lexicon);
  return quote !== undefined && !quote.tail;
}

/** A first line that ends in a comma, as titles are broken on the Web, and a symbol line among the next. */
function announcesSymbol(sight: Sight, { kind }: State): boolean {
  if (kind !== 'start' && kind !== 'furniture') return false;
  if (sight.facts.layout === 'extracted' || !/[,，،]$/.test(sight.text) || sight.segment.width > 120) return false;
  for (let k = 1; sight.at(k) !== undefined; k++) if (ownSymbols(sight.at(k)?.text ?? '', sight)) return true;
  return false;
}

/** Extracted: a full title line goes on in the next one. */
function continuesTitle(sight: Sight, state: State): boolean {
  return state.kind === 'title' && state.full && sight.indent === 0 && sight.blanksBefore <= 1;
}

/** A sentence, or the first line of one: the front ends here. */
function isRunningText(sight: Sight, { kind }: State): boolean {
  const { text, segment, facts, indent } = sight;
  // The title of a resolution or annex may be long; it is the first line. That of a letter has two offices in it.
  const opens = (kind === 'start' || kind === 'part' || kind === 'masthead') && segment.blanks >= 1;
  const longest = opens || isLetter(sight) ? WIDEST - 1 : 120;
  if (facts.layout === 'flowing') return segment.width > longest || /[.。；;，,：:！!？?،؛؟]$/.test(text);
  return indent <= 1 && (/[.。；;，,！!？?،؛؟]$/.test(text) || (indent === 1 && isFull(segment.width, facts)));
}

function isLetter({ text, segment, lexicons }: Sight): boolean {
  return segment.blanks >= 1 && segment.width < WIDEST && lexicons.some((lexicon) => namesLetter(text, lexicon));
}

/** Whether a line has the words of a masthead. Each line of a long front is asked about by the twelve before it. */
function isEvidence(segment: Segment, { lexicons }: Sight): boolean {
  return segment.text.length <= 80 && evidence(segment)(lexicons);
}

const evidence = fact(({ text }: Segment) =>
  fact((lexicons: readonly Lexicon[]): boolean =>
    lexicons.some(
      (lexicon) =>
        lexicon.masthead.some((word) => word.test(text)) ||
        lexicon.date.exec(text)?.[0] === text ||
        isLanguage(text, lexicon) ||
        isOriginal(text, lexicon),
    ),
  ),
);

/** The symbols that a line prints as the document's own: alone, or behind the name of the organisation. */
function ownSymbols(text: string, { lexicons }: Sight): readonly string[] | undefined {
  if (text.length > 120 || !text.includes('/')) return undefined;
  const [first] = findSymbols(text);
  if (!first) return undefined;
  const name = text.slice(0, first.from).trim();
  if (name !== '' && !lexicons.some(({ masthead: words }) => words.some((word) => word.test(name)))) return undefined;
  const behind = lexicons.reduce((rest, { date }) => rest.replace(date, ''), text.slice(first.from)).trim();
  return onlySymbol(behind)?.targets;
}
