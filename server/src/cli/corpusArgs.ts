/** `rapporteur corpus …` as typed → what to do. */
import { isLanguage } from '../languages/index';
import type { Language } from '../languages/lexicon';
import { parsePlace } from '../base/placeQuery';
import type { Place } from '../base/place';
import { readReference, type Reference } from '../analysis/reference';
import { readOptions, UsageError } from './options';

/** What every corpus command takes. */
interface Common {
  readonly db: string | undefined;
  readonly json: boolean;
}

export type CorpusCommand = Common &
  (
    | { readonly action: 'index'; readonly folders: readonly string[] }
    | { readonly action: 'forget'; readonly folders: readonly string[] }
    | { readonly action: 'status' }
    | { readonly action: 'problems' }
    | { readonly action: 'verify' }
    | { readonly action: 'list'; readonly query: string; readonly limit: number }
    | {
        readonly action: 'show';
        /** Without targets where the document is named by words of its title. */
        readonly reference: Reference;
        /** As typed. */
        readonly asked: string;
        readonly language: Language | undefined;
      }
    | {
        readonly action: 'search';
        readonly query: string;
        readonly exact: boolean;
        readonly language: Language | undefined;
        readonly limit: number;
      }
    | { readonly action: 'citing'; readonly reference: Reference; readonly limit: number }
  );

const COMMON = { db: { type: 'string' }, json: { type: 'boolean' } } as const;
const PLACE = {
  paragraph: { type: 'string' },
  section: { type: 'string' },
  annex: { type: 'string' },
  appendix: { type: 'string' },
  enclosure: { type: 'string' },
  article: { type: 'string' },
  chapter: { type: 'string' },
  note: { type: 'string' },
} as const;
const LANGUAGE = { language: { type: 'string' } } as const;
const LIMIT = { limit: { type: 'string' } } as const;

const ACTIONS = ['index', 'status', 'list', 'show', 'search', 'citing', 'problems', 'verify', 'forget'] as const;

export const CORPUS_HELP = `  rapporteur corpus index DIR…             read the documents in DIR, or what has changed in them
  rapporteur corpus status                 how much is held, and of what
  rapporteur corpus list [WORDS]           the documents, by symbol or words of their title
  rapporteur corpus show SYMBOL            a document, or a place in it; also by words of its title
      SYMBOL is any printed form: S/RES/1631(2005), "resolution 1631 (2005), para. 3", A/60/341–S/2005/567
      --paragraph 3  --annex I (--annex= without a number)  --section II.D  --article 52  --chapter VIII  --note 7  --language zh
  rapporteur corpus search WORDS           full text; "quotation marks" keep words together
      --exact                              … the whole of it word for word  --language zh  --limit 20
  rapporteur corpus citing SYMBOL          who cites a document, or a place in it (--paragraph 3 …)
  rapporteur corpus problems               what is not in the corpus, and why
  rapporteur corpus verify                 check the store against itself and the files
  rapporteur corpus forget DIR…            take the documents of DIR out of the corpus
      --db FILE                            another store than your own       --json   for programs`;

/** Throws `UsageError`. */
export function readCorpusCommand(args: readonly string[]): CorpusCommand {
  const [name = '', ...rest] = args;
  const action = ACTIONS.find((known) => known === name);
  if (!action)
    throw new UsageError(
      name === ''
        ? 'corpus what? See rapporteur --help'
        : `there is no command corpus ${JSON.stringify(name)}; see rapporteur --help`,
    );
  switch (action) {
    case 'index':
    case 'forget': {
      const { common, words } = read(rest, {});
      if (words.length === 0) throw new UsageError('no folder was named; see rapporteur --help');
      return { ...common, action, folders: words };
    }
    case 'status':
    case 'problems':
    case 'verify': {
      const { common, words } = read(rest, {});
      if (words.length > 0) throw new UsageError(`corpus ${action} takes no names`);
      return { ...common, action };
    }
    case 'list': {
      const { common, words, values } = read(rest, LIMIT);
      return { ...common, action, query: words.join(' '), limit: limitOf(values, 100_000) };
    }
    case 'show': {
      const { common, words, values } = read(rest, { ...PLACE, ...LANGUAGE });
      return {
        ...common,
        action,
        asked: one(words),
        reference: withPlace(readReference(one(words)) ?? { targets: [], place: [] }, values),
        language: languageOf(values),
      };
    }
    case 'search': {
      const { common, words, values } = read(rest, { exact: { type: 'boolean' }, ...LANGUAGE, ...LIMIT });
      if (words.length === 0) throw new UsageError('search for what?');
      const query = words.join(' ');
      return {
        ...common,
        action,
        query,
        exact: values.exact === true,
        language: languageOf(values),
        limit: limitOf(values, 20),
      };
    }
    case 'citing': {
      const { common, words, values } = read(rest, { ...PLACE, ...LIMIT });
      return { ...common, action, reference: referenceOf(one(words), values), limit: limitOf(values, 100) };
    }
  }
}

type Known = Parameters<typeof readOptions>[1];

function read(
  args: readonly string[],
  known: NonNullable<Known>,
): { common: Common; words: readonly string[]; values: Record<string, unknown> } {
  const { values, positionals } = readOptions(args, { ...COMMON, ...known });
  return { common: { db: values.db as string | undefined, json: values.json === true }, words: positionals, values };
}

function one(words: readonly string[]): string {
  const [symbol] = words;
  if (symbol === undefined || words.length > 1)
    throw new UsageError('name one document, in quotation marks if its symbol has spaces: "S/RES/1631 (2005)"');
  return symbol;
}

/** The document that was named, in any printed form, with the place of the options or that behind the name. */
function referenceOf(asked: string, values: Record<string, unknown>): Reference {
  const found = readReference(asked);
  if (!found)
    throw new UsageError(
      `${JSON.stringify(asked)} names no document; corpus list ${asked} looks for its words in the titles`,
    );
  return withPlace(found, values);
}

function withPlace(found: Reference, values: Record<string, unknown>): Reference {
  const place = placeOf(values);
  return place.length > 0 ? { ...found, place } : found;
}

function placeOf(values: Record<string, unknown>): Place {
  try {
    return parsePlace(
      Object.fromEntries(
        Object.keys(PLACE).flatMap((unit) => (typeof values[unit] === 'string' ? [[unit, values[unit]]] : [])),
      ),
    );
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function languageOf({ language }: Record<string, unknown>): Language | undefined {
  if (language !== undefined && !isLanguage(language))
    throw new UsageError('--language takes ar, zh, en, fr, ru or es');
  return language;
}

function limitOf({ limit }: Record<string, unknown>, otherwise: number): number {
  if (limit === undefined) return otherwise;
  const number = Number(limit);
  if (!Number.isInteger(number) || number < 1) throw new UsageError('--limit takes a number from 1 on');
  return number;
}
