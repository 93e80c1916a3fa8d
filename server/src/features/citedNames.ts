/** What is cited, as the interface names it: the document, a part of it, a place in it. */
import { t } from '../base/l10n';
import type { PartKind } from '../base/place';
import { partItem } from '../analysis/placeItems';
import { CHARTER } from '../citations/forms/charter';
import { placeWords } from '../citations/placeWords';

/** `A/60/341–S/2005/567`; the Charter, which has no symbol, by its name. Empty for no document. */
export function documentName(symbols: readonly string[]): string {
  return symbols.map((symbol) => (symbol === CHARTER ? t('Charter of the United Nations') : symbol)).join('–');
}

/** `A/60/341, annex I, para. 7`, or the one of the two that there is. */
export function withPlace(document: string, place: string): string {
  return document === '' || place === '' ? document + place : t('{0}, {1}', document, place);
}

const PARTS = ['annex', 'appendix', 'enclosure'] as const satisfies readonly PartKind[];

/** A part by the name that the tree of its document has for it, `annex I`; `main`, and any other name, stays as it is. */
export function partWords(name: string): string {
  const kind = PARTS.find((one) => name === one || name.startsWith(`${one} `));
  if (kind === undefined) return name;
  const number = name.slice(kind.length + 1);
  return placeWords([partItem({ kind, number: number === '' ? null : number })]);
}
