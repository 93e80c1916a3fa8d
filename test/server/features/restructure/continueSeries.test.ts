/** Enter at the end of a paragraph, an item, a bullet. */
import { strictEqual } from 'node:assert';
import { continueSeries } from '../../../../server/src/features/restructure/continueSeries';
import { TYPED_ON } from '../../../../server/src/protocol';
import { isRefusal } from '../../../../server/src/features/restructure/change';
import { editedText } from '../../../../server/src/features/restructure/prepared';
import { snapshotOf } from '../../../support/check';
import { readMarks } from '../../../support/marks';

/** The text after Enter at `⟦|⟧`, with the cursor; `plain` where it is no more than a line end. */
async function enter(marked: string, eol = '\n'): Promise<string> {
  const { text, cursors } = readMarks(marked.replaceAll('\n', eol));
  const [at = 0] = cursors;
  const typed = `${text.slice(0, at)}${eol}${text.slice(at)}`;
  const from = at + eol.length;
  const outcome = continueSeries({ snapshot: await snapshotOf(typed), span: { from, to: from } });
  if (isRefusal(outcome)) return 'plain';
  const after = editedText(typed, outcome.edits);
  const to = outcome.caret?.to ?? 0;
  return `${after.slice(0, to)}⟦|⟧${after.slice(to)}`;
}

const plain: readonly (readonly [what: string, marked: string])[] = [
  ['in the middle of a line', '1. One⟦|⟧ more.\n\n2. Two.\n'],
  ['in the middle of a wrapped paragraph', '1. One\nand⟦|⟧\nmore.\n\n2. Two.\n'],
  ['behind a heading', 'I. Introduction⟦|⟧\n\n1. One.\n'],
  ['in running text', 'A letter.⟦|⟧\n\n1. One.\n'],
  ['between a paragraph and its items', '1. The following:⟦|⟧\n\n(a) One.\n'],
  ['in an empty draft', '⟦|⟧'],
  ['in a note', '1. One.[^1]\n\n[^1]: A/93/120.⟦|⟧\n'],
];

const continued: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'begins the next paragraph, and those behind it count on',
    '1. One, see paragraph 2.⟦|⟧\n\n2. Two.\n',
    '1. One, see paragraph 3.\n\n2. ⟦|⟧\n\n3. Two.\n',
  ],
  ['at the end of the draft', '1. One.\n\n2. Two.⟦|⟧', '1. One.\n\n2. Two.\n\n3. ⟦|⟧'],
  ['line by line where the draft has no blank lines', '1. One.\n2. Two.⟦|⟧\n', '1. One.\n2. Two.\n3. ⟦|⟧\n'],
  ['behind a wrapped paragraph', '1. One\nand more.⟦|⟧\n\n2. Two.\n', '1. One\nand more.\n\n2. ⟦|⟧\n\n3. Two.\n'],
  ['the next item', '1. These:\n\n(a) One;⟦|⟧\n\n(b) Two.\n', '1. These:\n\n(a) One;\n\n(b) ⟦|⟧\n\n(c) Two.\n'],
  ['a list behind a colon', '1. These:⟦|⟧\n\n2. Two.\n', '1. These:\n\n(a) ⟦|⟧\n\n2. Two.\n'],
  [
    'an item without text ends its list',
    '1. These:\n\n(a) One.\n\n(b) ⟦|⟧\n\n2. Two.\n',
    '1. These:\n\n(a) One.\n\n2. ⟦|⟧\n\n3. Two.\n',
  ],
  ['a paragraph without text ends the series', '1. One.\n\n2. ⟦|⟧\n\n3. Two.\n', '1. One.\n\n⟦|⟧\n\n2. Two.\n'],
  ['a bullet', '1. These:\n\n• One\n\n• Two⟦|⟧\n', '1. These:\n\n• One\n\n• Two\n\n• ⟦|⟧\n'],
  ['Chinese', '1. 一，见第2段。⟦|⟧\n\n2. 二。\n', '1. 一，见第3段。\n\n2. ⟦|⟧\n\n3. 二。\n'],
  ['Arabic', '1 - واحد.⟦|⟧\n\n2 - اثنان.\n', '1 - واحد.\n\n2 - ⟦|⟧\n\n3 - اثنان.\n'],
  [
    'French items',
    '1. La Commission a examiné dans les pays ce qui suit :\n\na) Un ;⟦|⟧\n\nb) Deux.\n',
    '1. La Commission a examiné dans les pays ce qui suit :\n\na) Un ;\n\nb) ⟦|⟧\n\nc) Deux.\n',
  ],
  [
    'behind the note of a paragraph that stands below it',
    '1. One.[^1]⟦|⟧\n\n[^1]: A/93/120.\n\n2. Two.[^2]\n\n[^2]: A/93/121.\n',
    '1. One.[^1]\n\n[^1]: A/93/120.\n\n2. ⟦|⟧\n\n3. Two.[^2]\n\n[^2]: A/93/121.\n',
  ],
  [
    'while numbers are frozen',
    '<!-- rapporteur-frozen 1 -->\n1. One.⟦|⟧\n\n2. Two.\n',
    '<!-- rapporteur-frozen 1 -->\n1. One.\n\n1 bis. ⟦|⟧\n\n2. Two.\n',
  ],
];

describe('Enter', () => {
  for (const [what, marked] of plain)
    it(`is a line end ${what}`, async () => {
      strictEqual(await enter(marked), 'plain');
    });
  for (const [what, before, after] of continued) {
    it(what, async () => {
      strictEqual(await enter(before), after);
    });
    it(`${what}, with CRLF`, async () => {
      strictEqual(await enter(before, '\r\n'), after.replaceAll('\n', '\r\n'));
    });
  }
  it('keeps what was typed in the meantime', async () => {
    const text = '1. One.\nx\n\n2. Two, see paragraph 1.\n';
    const outcome = continueSeries({ snapshot: await snapshotOf(text), span: { from: 9, to: 9 } }, TYPED_ON);
    strictEqual(
      isRefusal(outcome) ? '' : editedText(text, outcome.edits),
      '1. One.\n\n2. x\n\n3. Two, see paragraph 1.\n',
    );
  });
});
