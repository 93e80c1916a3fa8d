/** A place of the same draft, named as above or below: `上文第20至26段`, `paragraphs 20 to 26 above`. */
import type { CitationWords } from '../../languages/lexicon';
import type { Citation } from '../citation';
import { alternatives, places, readPlace } from './pinpoint';

export function internalForm(text: string, words: CitationWords | undefined): Citation[] {
  if (!words) return [];
  const found = [...cueBefore(text, words), ...cueBehind(text, words)];
  return markQuoted(text, found).filter(({ from, to }) => !isElsewhere(text, from, to, words));
}

/** `上文` and then the place. */
function* cueBefore(text: string, words: CitationWords): Generator<Citation> {
  const cues = words.internal.filter(({ stands }) => stands === 'before').map(({ word }) => word);
  if (cues.length === 0) return;
  for (const cue of text.matchAll(new RegExp(alternatives(cues), 'g'))) {
    const found = readPlace(text, cue.index + cue[0].length, words);
    if (found) yield citation(text, cue.index, found.to, found.place);
  }
}

/** The place and then `above`. */
function* cueBehind(text: string, words: CitationWords): Generator<Citation> {
  const cues = words.internal.filter(({ stands }) => stands === 'behind').map(({ word }) => word);
  if (cues.length === 0) return;
  const cue = new RegExp(`(?:[ \\u00a0]*,)?[ \\u00a0]*(?:${alternatives(cues)})(?![\\p{L}-])`, 'iuy');
  for (const { from, to, place } of places(text, words)) {
    cue.lastIndex = to;
    const match = cue.exec(text);
    if (match) yield citation(text, from, cue.lastIndex, place);
  }
}

function citation(text: string, from: number, to: number, place: Citation['place']): Citation {
  return { kind: 'internal', from, to, text: text.slice(from, to), targets: [], place };
}

/** Far enough for the words that name another document. */
const NEAR = 40;

function isElsewhere(text: string, from: number, to: number, { elsewhere }: CitationWords): boolean {
  return (
    elsewhere.before.test(text.slice(Math.max(0, from - NEAR), from)) ||
    elsewhere.behind.test(text.slice(to, to + NEAR))
  );
}

const OPENING = '“«「『„';

/** Counted by themselves, because ’ is an apostrophe too. */
const SINGLE = '‘’';

/** Marks those that stand in a quotation that is open there. Reads the text once. */
function markQuoted(text: string, found: readonly Citation[]): Citation[] {
  const quotes = text.matchAll(/[“”‘’«»「」『』„"]/g);
  let quote = quotes.next();
  let open = 0;
  let straight = false;
  let single = 0;
  return [...found]
    .sort((a, b) => a.from - b.from)
    .map((citation) => {
      for (; !quote.done && quote.value.index < citation.from; quote = quotes.next()) {
        const [sign] = quote.value;
        if (sign === '"') straight = !straight;
        else if (SINGLE.includes(sign)) single = sign === '‘' ? 1 : 0;
        else open = Math.max(0, open + (OPENING.includes(sign) ? 1 : -1));
      }
      return open > 0 || straight || single > 0 ? { ...citation, quoted: true } : citation;
    });
}
