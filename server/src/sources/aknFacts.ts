/** What an Akoma Ntoso file says of its document outside the text: symbols, language, date, title. */
import { parseSymbol } from '../docsymbol/parse';
import { isPossible, resolutionSymbols, type Organ, type ResolutionNumber, type What } from '../docsymbol/resolution';
import { onlySymbol } from '../docsymbol/scan';
import type { Language } from '../languages/lexicon';
import { aknWords } from './aknInline';
import type { SourceFacts } from './source';
import { descendants, firstOf, type XmlElement } from './xml';

/** ISO 639-2, both its bibliographic and its terminological codes, and ISO 639-1. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  ...{ ara: 'ar', zho: 'zh', chi: 'zh', eng: 'en', fra: 'fr', fre: 'fr', rus: 'ru', spa: 'es' },
  ...{ ar: 'ar', zh: 'zh', en: 'en', fr: 'fr', ru: 'ru', es: 'es' },
};

/** Organs as addresses of works name them: `/akn/un/statement/deliberation/unga/…`. */
const ORGANS: Readonly<Record<string, Organ>> = {
  unga: 'GA',
  unsc: 'SC',
  ecosoc: 'ECOSOC',
  unecosoc: 'ECOSOC',
  hrc: 'HRC',
  unhrc: 'HRC',
};

/** Reads the cover page, the metadata and the preface; never throws. */
export function aknFacts(root: XmlElement): SourceFacts {
  const meta = firstOf(root, 'meta');
  const symbols = readSymbols(root, meta);
  const language = LANGUAGES[attribute(meta, 'FRBRlanguage', 'language').toLowerCase()];
  const date = readDate(root, meta);
  const title = readTitle(root);
  return {
    ...(symbols.length > 0 && { symbols }),
    ...(language && { language }),
    ...(date !== undefined && { date }),
    ...(title !== '' && { title }),
  };
}

/** What is printed comes first, then what the file calls the work, then the address of the work. */
function readSymbols(root: XmlElement, meta: XmlElement | undefined): readonly string[] {
  const printed = ['coverPage', 'preface'].flatMap((front) => {
    const found = firstOf(root, front);
    return found ? [...descendants(found, 'docNumber')].map(aknWords) : [];
  });
  const named = meta ? [...descendants(meta, 'FRBRalias')].map(({ attributes }) => attributes.value ?? '') : [];
  for (const words of [...printed, ...named]) {
    const symbol = onlySymbol(words);
    if (symbol && symbol.fault === undefined && symbol.state === undefined) return symbol.targets;
  }
  const works = meta ? [...descendants(meta, 'FRBRWork')] : [];
  const address = works[0] ? attribute(works[0], 'FRBRuri', 'value') || attribute(works[0], 'FRBRthis', 'value') : '';
  return symbolsOfAddress(address, firstOf(root, 'statement')?.attributes.name);
}

/** `/akn/un/statement/deliberation/unga/2022-10-07/77-1/`, with the name of the statement, is A/RES/77/1. */
function symbolsOfAddress(address: string, name = 'resolution'): readonly string[] {
  const [, actor = '', year = '', number = ''] =
    /^\/akn\/un\/statement\/deliberation\/([a-z]+)\/(\d{4})[\d-]*\/([^/@!]+)/.exec(address) ?? [];
  const organ = ORGANS[actor];
  const what: What | undefined = name === 'resolution' || name === 'decision' ? name : undefined;
  const read = organ && readNumber(organ, number, Number(year));
  if (!organ || !what || !read || !isPossible(organ, what, read)) return [];
  return resolutionSymbols(organ, what, read).filter((symbol) => parseSymbol(symbol) !== undefined);
}

/** `77-1`, `ES-11-6`, `77-253B`; of the Security Council `2664`, or with its year `2664-2022`. */
function readNumber(organ: Organ, written: string, year: number): ResolutionNumber | undefined {
  const [, session, number = '', letter] = /^(?:((?:E?S-)?\d+)-)?(\d+)([A-Z])?$/i.exec(written) ?? [];
  if (number === '') return undefined;
  const letters = letter === undefined ? [] : [letter.toUpperCase()];
  if (organ === 'SC')
    return { number: session ?? number, year: session === undefined ? year : Number(number), letters };
  if (session === undefined) return undefined;
  return organ === 'ECOSOC' ? { number, year: Number(session), letters } : { number, session, letters };
}

/** The day on which it was adopted, else the one on the cover page. */
function readDate(root: XmlElement, meta: XmlElement | undefined): string | undefined {
  const work = meta && firstOf(meta, 'FRBRWork');
  const dates = work ? [...descendants(work, 'FRBRdate')] : [];
  const cover = firstOf(root, 'coverPage');
  const issued = cover ? [...descendants(cover, 'docDate')] : [];
  return [...dates, ...issued].map(({ attributes }) => attributes.date ?? '').find(isDay);
}

/** A real day; what is not known is put down as the year 1 or 9999. */
function isDay(text: string): boolean {
  return /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text);
}

/** The title in the preface; that of the cover page says only which organ adopted it and when. */
function readTitle(root: XmlElement): string {
  for (const front of ['preface', 'coverPage']) {
    const found = firstOf(root, front);
    const title = found && (firstOf(found, 'docTitle') ?? firstOf(found, 'longTitle'));
    const words = title ? aknWords(title) : '';
    if (words !== '') return words;
  }
  return '';
}

function attribute(element: XmlElement | undefined, name: string, of: string): string {
  return (element && firstOf(element, name)?.attributes[of]) ?? '';
}
