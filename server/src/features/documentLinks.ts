/** Document links: a cited symbol or resolution opens on docs.un.org in the language of its part of the draft. Nothing is fetched. */
import type { DocumentLink } from 'vscode-languageserver-types';
import { t } from '../base/l10n';
import type { LineIndex } from '../base/lineIndex';
import { shift } from '../base/span';
import { documentAddress } from '../docsymbol/address';
import { parseSymbol } from '../docsymbol/parse';
import type { Draft } from '../draft/nodes';
import { languageOf } from '../draft/partLanguage';
import { everyBlock, partAt } from '../draft/tree';
import { citationsIn } from '../analysis/analysis';
import { toRange } from './convert';

/**
 * One link a citation, over what names the document: a click on the place behind it goes to the paragraph, as everywhere
 * else. None for what has no symbol, or one that is wrong or still to come.
 */
export function documentLinks(draft: Draft, lines: LineIndex): DocumentLink[] {
  const inLanguage = languageOf(draft);
  return everyBlock(draft).flatMap((placed) =>
    citationsIn(draft, placed).flatMap(({ citation, pieces }) => {
      const { targets, suggest, fault, state } = citation;
      const [symbol] = suggest ?? (fault === undefined ? targets : []);
      const named = pieces.filter(({ pinpoint }) => !pinpoint);
      const [first, last] = [named[0], named.at(-1)];
      if (symbol === undefined || state !== undefined || !first || !last || !parseSymbol(symbol)) return [];
      const range = toRange(lines, shift({ from: first.from, to: last.to }, placed.at));
      return [
        {
          range,
          target: documentAddress(symbol, inLanguage(partAt(draft, placed.at))),
          tooltip: t('{0} on docs.un.org', symbol),
        },
      ];
    }),
  );
}
