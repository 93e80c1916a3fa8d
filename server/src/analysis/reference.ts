/** What a person asks for, in whatever form it is printed: `A/60/341–S/2005/567`, `第1631（2005）号决议，第3段`, `77/118`, `Charter`. */
import { joinPieces, type Passage } from '../base/passage';
import type { Place } from '../base/place';
import type { Citation } from '../citations/citation';
import { recognise } from '../citations/recognise';
import { symbolFromFileName } from '../docsymbol/fileName';
import { onlySymbol } from '../docsymbol/scan';
import { detect, profile } from '../languages/detect';
import { ALL_LEXICONS, LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';

export interface Reference {
  /** Canonical symbols, both halves of a joint one; the name of an instrument. */
  readonly targets: readonly string[];
  /** Empty where only a document is named. */
  readonly place: Place;
}

/** Undefined for what names no document. A misprint gives what was meant, where that can be known. */
export function readReference(text: string): Reference | undefined {
  const asked = text.trim();
  const symbol = onlySymbol(asked);
  if (symbol?.state === undefined && symbol) return { targets: symbol.suggest ?? symbol.targets, place: [] };
  const first = detect(profile(asked));
  const languages = [first, ...ALL_LEXICONS.map(({ language }) => language).filter((other) => other !== first)];
  for (const language of languages) {
    const cited = cites(asked, language) ?? charter(asked, language) ?? numbered(asked, language);
    if (cited) return cited;
  }
  const named = symbolFromFileName(asked);
  return named && named.fault === undefined ? { targets: named.targets, place: [] } : undefined;
}

/** The one citation that the text is, up to signs at its end. */
function cites(text: string, language: Language): Reference | undefined {
  const [only, second] = recognise(passageOf(text), language);
  if (!only || second || only.kind === 'internal' || only.targets.length === 0) return undefined;
  const around = text.slice(0, only.from) + text.slice(only.to);
  return /[\p{L}\p{N}]/u.test(around) ? undefined : referenceOf(only);
}

function referenceOf({ targets, suggest, place }: Citation): Reference {
  return { targets: suggest ?? targets, place };
}

/** The Charter by its name alone, which is no citation in a text. */
function charter(text: string, language: Language): Reference | undefined {
  const { charter: front, citations } = LEXICONS[language];
  const names = [...citations.charter, ...front.names].map(plain);
  return names.includes(plain(text)) ? { targets: ['Charter of the United Nations'], place: [] } : undefined;
}

/** `1631 (2005)`, `77/118 B`: a number as it stands behind the word for a resolution. */
function numbered(text: string, language: Language): Reference | undefined {
  const { resolution, opens, closes } = LEXICONS[language].citations;
  if (!/^\d/.test(text)) return undefined;
  const [noun = ''] = resolution;
  return cites(`${noun} ${text}`, language) ?? cites(`${opens[0] ?? ''}${text}${closes[0] ?? ''}${noun}`, language);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the |[《》“”"«»\s.]/g, '');
}

function passageOf(text: string): Passage {
  return joinPieces([{ text, from: 0, newLine: false }]);
}
