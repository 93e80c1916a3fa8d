/** Why a change would spoil a draft: what would be read in it otherwise than it is meant, as sentences. */
import { later, t } from '../../base/l10n';
import type { Copy } from './copy';
import { itemsOf, type Item, type ItemKind } from './items';
import { isNewItem, type Counted, type NewItem } from './numbering';

/** Undefined where nothing is. */
export function firstMisread(all: readonly Counted[], copy: Copy): string | undefined {
  const items = itemsOf(copy.draft);
  for (const [index, { item, value, inserted, at }] of all.entries()) {
    const read = items[index];
    const what = whatOf(item);
    const label = isNewItem(item) ? '' : printedLabel(item);
    if (!read) return t(NO_LONGER[what], label);
    const start = read.placed.at;
    const place = copy.now(at);
    const isThere = start <= place && place < start + read.placed.block.length;
    if (!isThere || read.kind !== item.kind) {
      const before = start < place ? BEFORE[read.kind][what] : undefined;
      return before === undefined ? t(NO_LONGER[what], label) : t(before, printedLabel(read), label);
    }
    if (value === undefined) continue;
    const { label: now } = read;
    if (now?.value !== value || (inserted !== undefined && now.inserted.word !== inserted))
      return t(OTHER_NUMBER[what], label);
  }
  const [more] = items.slice(all.length);
  return more && t(MORE[more.kind], printedLabel(more));
}

/** What the sentences are about; a heading may be without a label. */
type What = ItemKind | 'unlabelled' | `new ${ItemKind}`;

function whatOf(item: Item | NewItem): What {
  if (isNewItem(item)) return `new ${item.kind}`;
  return printedLabel(item) === '' ? 'unlabelled' : item.kind;
}

function printedLabel({ placed }: Item): string {
  return placed.block.label?.printed ?? '';
}

const NO_LONGER: Readonly<Record<What, string>> = {
  paragraph: later('The paragraph {0} would no longer be read as one; nothing was changed.'),
  subparagraph: later('The subparagraph {0} would no longer be read as one; nothing was changed.'),
  heading: later('The heading {0} would no longer be read as one; nothing was changed.'),
  unlabelled: later('The heading would no longer be read as one; nothing was changed.'),
  'new paragraph': later('The new paragraph would no longer be read as one; nothing was changed.'),
  'new subparagraph': later('The new subparagraph would no longer be read as one; nothing was changed.'),
  'new heading': later('The new heading would no longer be read as one; nothing was changed.'),
};

const OTHER_NUMBER: Readonly<Record<What, string>> = {
  paragraph: later('The paragraph {0} would be read with another number; nothing was changed.'),
  subparagraph: later('The subparagraph {0} would be read with another number; nothing was changed.'),
  heading: later('The heading {0} would be read with another number; nothing was changed.'),
  unlabelled: later('The heading would be read with another number; nothing was changed.'),
  'new paragraph': later('The new paragraph would be read with another number; nothing was changed.'),
  'new subparagraph': later('The new subparagraph would be read with another number; nothing was changed.'),
  'new heading': later('The new heading would be read with another number; nothing was changed.'),
};

/** By what some words would be read as, though nothing of the kind was there. */
const MORE: Readonly<Record<ItemKind, string>> = {
  paragraph: later('“{0}” would be read as a paragraph; nothing was changed.'),
  subparagraph: later('“{0}” would be read as a subparagraph; nothing was changed.'),
  heading: later('“{0}” would be read as a heading; nothing was changed.'),
};

/** The same before something of another kind. */
const BEFORE: Readonly<Record<ItemKind, Readonly<Partial<Record<What, string>>>>> = {
  paragraph: {
    subparagraph: later('“{0}” would be read as a paragraph before the subparagraph {1}; nothing was changed.'),
    heading: later('“{0}” would be read as a paragraph before the heading {1}; nothing was changed.'),
    unlabelled: later('“{0}” would be read as a paragraph before the heading; nothing was changed.'),
    'new subparagraph': later('“{0}” would be read as a paragraph before the new subparagraph; nothing was changed.'),
    'new heading': later('“{0}” would be read as a paragraph before the new heading; nothing was changed.'),
  },
  subparagraph: {
    paragraph: later('“{0}” would be read as a subparagraph before the paragraph {1}; nothing was changed.'),
    heading: later('“{0}” would be read as a subparagraph before the heading {1}; nothing was changed.'),
    unlabelled: later('“{0}” would be read as a subparagraph before the heading; nothing was changed.'),
    'new paragraph': later('“{0}” would be read as a subparagraph before the new paragraph; nothing was changed.'),
    'new heading': later('“{0}” would be read as a subparagraph before the new heading; nothing was changed.'),
  },
  heading: {
    paragraph: later('“{0}” would be read as a heading before the paragraph {1}; nothing was changed.'),
    subparagraph: later('“{0}” would be read as a heading before the subparagraph {1}; nothing was changed.'),
    'new paragraph': later('“{0}” would be read as a heading before the new paragraph; nothing was changed.'),
    'new subparagraph': later('“{0}” would be read as a heading before the new subparagraph; nothing was changed.'),
  },
};
