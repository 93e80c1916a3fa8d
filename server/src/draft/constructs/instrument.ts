/** Instruments such as the Charter: chapter, section and article lines. Chapters and sections are headings. */
import { isFresh, type Construct, type Start } from '../construct';
import { readNumeral } from '../../languages/numerals';
import { readDivision, type ReadDivision } from '../divisions';
import { isShort, isStopped, type Sight } from '../line';
import type { State } from '../state';

export const instrument: Construct = (sight, state) => {
  const { text, segment } = sight;
  if (isDraft(sight) && isFresh(sight, state)) {
    return { kind: 'heading', level: 3, reason: 'the line names a draft resolution or decision and nothing else' };
  }
  const found = readDivision(text, sight.lexicons);
  if (!found && segment.runIn && opensArticle(sight)) {
    return { kind: 'heading', level: 3, reason: 'a few words between two articles' };
  }
  if (!found || !(segment.runIn || isFresh(sight, state) || isTightNext(sight, state, found))) return undefined;
  const rest = text.slice(found.length);
  const label = { printed: text.slice(0, found.length), length: found.length };
  if (found.division === 'article') return article(sight, state, found, rest);
  if (!segment.runIn && (!isShort(segment, sight.facts) || isStopped(rest))) return undefined;
  if (!segment.runIn && !/^(?:$|\s?[.．:：—–-]\s*\S|[\s\u3000\u00a0]+["“«]?[\p{Lu}\p{Lo}])/u.test(rest))
    return undefined;
  const skipped = /^\s?[.．:：—–-]?[\s\u3000]*/.exec(rest)?.[0].length ?? 0;
  return {
    kind: 'heading',
    level: level(found, state),
    ...(found.division === 'section' && { sections: level(found, state) }),
    number: found.number,
    label: { printed: label.printed, length: found.length + (skipped < rest.length ? skipped : 0) },
    reason: `${label.printed} opens a ${found.division}`,
  };
};

/** `Draft resolution II`, `决议草案一`: what stands behind it is numbered on its own. */
function isDraft({ text, lexicons }: Sight): boolean {
  if (text.length > 60) return false;
  return lexicons.some(({ drafts, ordinals }) =>
    drafts.some((word) => {
      if (text.slice(0, word.length).toLowerCase() !== word) return false;
      const number = text.slice(word.length).trim();
      return number === '' || readNumeral(number, ordinals) !== undefined || /^[A-Z]$/.test(number);
    }),
  );
}

/** Whether the next piece of the line is an article, and this one is no sentence. */
function opensArticle(sight: Sight): boolean {
  const next = sight.at(1);
  if (!next?.runIn || sight.segment.width > 80 || isStopped(sight.text)) return false;
  return readDivision(next.text, sight.lexicons)?.division === 'article';
}

/** In a draft without blank lines the next article or chapter stands directly behind a finished line. */
function isTightNext({ facts, indent }: Sight, state: State, { division, number }: ReadDivision): boolean {
  const last = division === 'article' ? state.article : division === 'chapter' ? state.chapter : state.section;
  return facts.layout === 'flowing' && (state.complete || state.bare) && indent === 0 && number === last + 1;
}

/** Sections stand below chapters where a document has both; all of a part have the level of the first. */
function level({ division }: ReadDivision, { chapter, sections }: State): 1 | 2 {
  if (division === 'chapter') return 1;
  return sections > 0 ? (sections as 1 | 2) : chapter > 0 ? 2 : 1;
}

/** Alone on its line, or before its text; in running text a name that opens a line has no gap behind it, or is not the next. */
function article(sight: Sight, state: State, found: ReadDivision, rest: string): Start | undefined {
  const { text, segment } = sight;
  const next = found.inserted ? found.number === state.article : found.number === state.article + 1;
  const alone = rest.trim() === '' || /^\s?[.．:：]?$/.test(rest);
  const apart = /^(?:\s?[.．:：]\s*\S|[\s\u3000\u00a0]*[—–]\s*\S|[\u3000\u00a0]|\s{2,}\S|\s\S)/.test(rest);
  const stopped = /^\s?[.．:：]\s*[–—-]?\s*[\p{Lu}\p{Lo}]/u.test(rest);
  if (!alone && !segment.runIn && !(apart && (next || found.number === 1 || stopped))) return undefined;
  if (!alone && !segment.runIn && /^\s+[\p{Ll}]|^\s?[,，;；]/u.test(rest)) return undefined;
  const skipped = /^\s?[.．:：—–]?[\s\u3000\u00a0]*(?:[–—-]\s*)?/.exec(rest)?.[0].length ?? 0;
  return {
    kind: 'article',
    number: found.number,
    article: found.number,
    label: { printed: text.slice(0, found.length), length: alone ? text.length : found.length + skipped },
    reason: `${text.slice(0, found.length)} opens an article`,
  };
}
