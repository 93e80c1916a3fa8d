/** `Ibid.`, `同上` behind a note with several sources, or with no note before it. */
import { blockCitations } from '../../analysis/blockCitations';
import { later, plural, t } from '../../base/l10n';
import { shift, type Span } from '../../base/span';
import { toBlock } from '../../base/passage';
import { symbolKey } from '../../docsymbol/format';
import { parseSymbol } from '../../docsymbol/parse';
import type { Block } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import type { Placed } from '../../draft/tree';
import { LEXICONS } from '../../languages/index';
import type { Language } from '../../languages/lexicon';
import type { DocumentRule } from '../rule';
import { inEveryText } from '../everyText';
import page from './footnote-ibid.md';

export const rule: DocumentRule = {
  id: 'footnote-ibid',
  level: 'warning',
  summary: later('Ibid. follows a note with one source.'),
  scope: 'document',
  page,
  *check({ snapshot: { draft, uri }, kind }) {
    let before: { readonly placed: Placed; readonly sources: number } | undefined;
    for (const { found, ...placed } of numberedNotes(draft)) {
      const [note] = found;
      if (!note) continue;
      // `Ibid., Supplement No. 53 (A/93/53)` means the series, and names its document.
      const ibid = note.sources === 0 ? note.ibid : undefined;
      if (ibid && !before) {
        yield {
          ...shift(ibid, placed.at),
          message: t('There is no note before it that it could mean.'),
          severity: kind === 'resolution' || isExcerpt(placed.block) ? 'hint' : 'warning',
        };
      } else if (ibid && before && before.sources > 1) {
        yield {
          ...shift(ibid, placed.at),
          message: plural(
            before.sources,
            'The note before it has {0} source; it is not certain which one is meant.',
            'The note before it has {0} sources; it is not certain which one is meant.',
          ),
          related: [{ uri, span: { from: before.placed.at, to: before.placed.at + 1 }, message: t('The note before') }],
        };
      }
      // What it means is what the note before it means.
      before = { placed, sources: ibid ? (before?.sources ?? 0) : note.sources };
    }
  },
};

/** A text whose first note is not note 1 was taken out of a longer one; so are resolutions as their volumes print them. */
function isExcerpt({ label }: Block): boolean {
  return label?.printed !== '1';
}

interface ReadNote {
  /** Where the note opens with the words, relative to the block. */
  readonly ibid: Span | undefined;
  /** How many different documents it cites itself; a document and its corrigenda are one. */
  readonly sources: number;
}

const numberedNotes = inEveryText((block, { language }): readonly ReadNote[] =>
  block.kind === 'note' && block.label && /^\d+$/.test(block.label.printed) ? [readNote(block, language)] : [],
);

function readNote(block: Block, language: Language): ReadNote {
  const text = passage(block);
  const folded = text.text.toLowerCase();
  const word = LEXICONS[language].citations.ibid.find((one) => folded.startsWith(one));
  const cited = blockCitations(block, language).flatMap(({ citation: { kind, targets, antecedent } }) =>
    kind === 'internal' || antecedent === 'source' || targets.length === 0 ? [] : [targets.map(baseKey).join('-')],
  );
  return {
    ibid: word === undefined ? undefined : toBlock(text, { from: 0, to: word.length }),
    sources: new Set(cited).size,
  };
}

/** The key of a document without its revisions, addenda and corrigenda. */
function baseKey(target: string): string {
  return symbolKey(parseSymbol(target)?.base ?? target);
}
