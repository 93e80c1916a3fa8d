/** What a person types to jump somewhere: `12`, `第7段`, `annex I, para. 7`, `A/60/341 附件一 7`, `1631 (2005) 3`. */
import { joinPieces } from '../base/passage';
import type { Place } from '../base/place';
import { parsePlace } from '../base/placeQuery';
import { recognise } from '../citations/recognise';
import { detect, profile } from '../languages/detect';
import { ALL_LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';
import { readReference } from './reference';

export interface AskedPlace {
  /** Canonical symbols; empty where only a place is named. */
  readonly targets: readonly string[];
  /** Empty where only a document is named. */
  readonly place: Place;
}

/** More is no name of a place. */
const LONGEST = 200;

/** Undefined for words that name neither a document nor a place. A number alone is that of a paragraph. */
export function readAskedPlace(text: string): AskedPlace | undefined {
  const asked = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (asked === '' || asked.length > LONGEST) return undefined;
  const alone = placeIn(asked);
  if (alone) return { targets: [], place: alone };
  // The longest beginning that is a document; `1631 (2005)` has a space in it.
  const spaces = Array.from(asked.matchAll(/[\s,，]+/g), ({ index }) => index).reverse();
  for (const end of [asked.length, ...spaces]) {
    const found = readReference(asked.slice(0, end));
    if (!found) continue;
    const rest = asked.slice(end).replace(/^[\s,，]+/, '');
    if (rest === '') return found;
    const place = found.place.length === 0 ? placeIn(rest) : undefined;
    if (place) return { targets: found.targets, place };
  }
  return undefined;
}

/** Whether these words want nothing but a number to name paragraphs: `para.`, `пункт`, `第`. */
export function namesParagraphs(text: string): boolean {
  const asked = text.trim();
  if (asked === '' || asked.length > 20 || /[\d/]/.test(asked)) return false;
  const place = cited(`${asked} 1`);
  return place?.length === 1 && place[0]?.unit === 'paragraph';
}

/** A paragraph by its number alone, words for a place, or both: `附件一 7`. */
function placeIn(text: string): Place | undefined {
  const number = numberAlone(text);
  if (number) return number;
  const whole = cited(text);
  if (whole) return whole;
  for (const { index } of [...text.matchAll(/[\s,，]+/g)].reverse()) {
    const [outer, inner] = [cited(text.slice(0, index)), numberAlone(text.slice(index).replace(/^[\s,，]+/, ''))];
    if (outer && inner && !outer.some(({ unit }) => unit === 'paragraph')) return [...outer, ...inner];
  }
  return undefined;
}

function numberAlone(text: string): Place | undefined {
  // `1631 (2005)` is a resolution.
  if (!/^[1-9]\d{0,3}(?!\d)/.test(text) || /\/|\(\d{3}/.test(text)) return undefined;
  try {
    return parsePlace({ paragraph: text });
  } catch {
    return undefined;
  }
}

/** The place that words name behind a symbol, as a citation would; a symbol that no document has. */
function cited(text: string): Place | undefined {
  if (/[/]/.test(text)) return undefined;
  const first = detect(profile(text));
  const languages = [first, ...ALL_LEXICONS.map(({ language }) => language).filter((other) => other !== first)];
  for (const language of languages) {
    const place = behind(`${NOBODY}, ${text}`, language);
    if (place) return place;
  }
  return undefined;
}

const NOBODY = 'A/99/999';

function behind(text: string, language: Language): Place | undefined {
  const [only, second] = recognise(joinPieces([{ text, from: 0, newLine: false }]), language);
  if (!only || second || only.from !== 0 || only.place.length === 0) return undefined;
  return /[\p{L}\p{N}]/u.test(text.slice(only.to)) ? undefined : only.place;
}
