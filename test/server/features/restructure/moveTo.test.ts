/** What is dragged takes the place of what it is dropped on, and everything that names it follows. */
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import { isRefusal } from '../../../../server/src/features/restructure/change';
import { operationOf } from '../../../../server/src/features/restructure/operations';
import { MOVE_TO } from '../../../../server/src/protocolViews';
import { snapshotOf } from '../../../support/check';
import { readMarks } from '../../../support/marks';
import { textAfter } from '../../../support/restructure';

/** The first cursor is in what is dragged, the second in what it is dropped on; the other way round where `up`. */
async function dropped(marked: string, up = false): Promise<string> {
  const { text, cursors } = readMarks(marked);
  const snapshot = await snapshotOf(text);
  const [from = 0, onto = 0] = up ? [...cursors].reverse() : cursors;
  const { line, character } = snapshot.lines.position(onto);
  const outcome = operationOf(MOVE_TO)?.run({ snapshot, span: { from, to: from } }, `${line}:${character}`);
  if (!outcome) return 'no operation';
  return isRefusal(outcome) ? `no: ${outcome.cannot}` : textAfter(text, outcome, true);
}

const FOUR = [
  'Rain falls.',
  'Rivers rise, see paragraph 4 below.',
  'Gauges are read.',
  'Ferries stop, see para. 2 above.',
];
const REPORT = `I. Rivers\n\n1. ${FOUR[0] ?? ''}\n\n2. ${FOUR[1] ?? ''}\n\nII. Ferries\n\n3. ${FOUR[2] ?? ''}\n\n4. ${FOUR[3] ?? ''}\n`;

function marked(...places: readonly string[]): string {
  return places.reduce((text, words) => text.replace(words, `⟦|⟧${words}`), REPORT);
}

describe('moving to another place', () => {
  it('a paragraph that is dragged down comes behind the one it is dropped on, and references follow', async () => {
    strictEqual(
      await dropped(marked('Rain falls', 'Gauges are')),
      'I. Rivers\n\n1. Rivers rise, see paragraph 4 below.\n\nII. Ferries\n\n2. Gauges are read.\n\n3. Rain falls.\n\n4. Ferries stop, see para. 1 above.\n',
    );
  });

  it('one that is dragged up comes before it', async () => {
    strictEqual(
      await dropped(marked('Rain falls', 'Gauges are'), true),
      'I. Rivers\n\n1. Gauges are read.\n\n2. Rain falls.\n\n3. Rivers rise, see paragraph 4 below.\n\nII. Ferries\n\n4. Ferries stop, see para. 3 above.\n',
    );
  });

  it('the last one of the draft changes places with the first', async () => {
    strictEqual(
      await dropped(marked('Rain falls', 'Ferries stop'), true),
      'I. Rivers\n\n1. Ferries stop, see para. 3 below.\n\n2. Rain falls.\n\n3. Rivers rise, see paragraph 1 above.\n\nII. Ferries\n\n4. Gauges are read.\n',
    );
    strictEqual(
      await dropped(marked('Rain falls', 'Ferries stop')),
      'I. Rivers\n\n1. Rivers rise, see paragraph 3 below.\n\nII. Ferries\n\n2. Gauges are read.\n\n3. Ferries stop, see para. 1 above.\n\n4. Rain falls.\n',
    );
  });

  it('one that is dropped on a heading is the first under it, from above and from below', async () => {
    strictEqual(
      await dropped(marked('Rain falls', 'Ferries\n')),
      'I. Rivers\n\n1. Rivers rise, see paragraph 4 below.\n\nII. Ferries\n\n2. Rain falls.\n\n3. Gauges are read.\n\n4. Ferries stop, see para. 1 above.\n',
    );
    strictEqual(
      await dropped(marked('Rivers\n', 'Gauges are'), true),
      'I. Rivers\n\n1. Gauges are read.\n\n2. Rain falls.\n\n3. Rivers rise, see paragraph 4 below.\n\nII. Ferries\n\n4. Ferries stop, see para. 3 above.\n',
    );
    match(await dropped(marked('Ferries\n', 'Gauges are'), true), /^no: It stands there already/);
  });

  it('a section takes the place of another with all that is in it', async () => {
    const text =
      'I. ⟦|⟧One\n\n1. First, see section III below.\n\nII. Two\n\n2. Second.\n\nIII. ⟦|⟧Three\n\n3. Third, see para. 1.\n\nIV. Four\n\n4. Fourth.\n';
    strictEqual(
      await dropped(text),
      'I. Two\n\n1. Second.\n\nII. Three\n\n2. Third, see para. 3.\n\nIII. One\n\n3. First, see section II above.\n\nIV. Four\n\n4. Fourth.\n',
    );
    strictEqual(
      await dropped(text, true),
      'I. Three\n\n1. Third, see para. 2.\n\nII. One\n\n2. First, see section I above.\n\nIII. Two\n\n3. Second.\n\nIV. Four\n\n4. Fourth.\n',
    );
  });

  it('an item of a list goes past several', async () => {
    strictEqual(
      await dropped('1. These:\n\n(a) ⟦|⟧One;\n\n(b) Two;\n\n(c) ⟦|⟧Three;\n\n(d) Four.\n\n2. See paragraph 1 (a).\n'),
      '1. These:\n\n(a) Two;\n\n(b) Three;\n\n(c) One;\n\n(d) Four.\n\n2. See paragraph 1 (c).\n',
    );
  });

  it('is refused, with the reason, where the thing has no place there', async () => {
    const all = await Promise.all([
      dropped(marked('Rain falls', 'Rain')),
      dropped('1. ⟦|⟧One.\n\n2. These:\n\n(a) ⟦|⟧First;\n\n(b) Second.\n'),
      dropped('1. ⟦|⟧One.\n\n2. Two.\n\nAnnex I\n\nRules\n\n1. ⟦|⟧Three.\n'),
      dropped('I. ⟦|⟧One\n\n1. First.\n\nII. Two\n\nA. ⟦|⟧Inner\n\n2. Second.\n'),
      dropped('1. These:\n\n(a) ⟦|⟧One;\n\n(b) Two.\n\n2. And:\n\n(a) ⟦|⟧Three;\n\n(b) Four.\n'),
      dropped('Words⟦|⟧ alone.\n\n1. ⟦|⟧One.\n'),
    ]);
    deepStrictEqual(all, [
      'no: It stands there already.',
      'no: A paragraph cannot be put among the items of a list.',
      'no: A paragraph stays in its part: in the report, or in its annex.',
      'no: A section can only take the place of another section of the same chapter.',
      'no: An item stays in its list.',
      'no: Only numbered paragraphs, items and sections can be moved.',
    ]);
  });

  it('leaves a paragraph’s number behind where the numbers are kept', async () => {
    const frozen = `${REPORT}\n<!-- rapporteur-frozen Tuesday -->\n`;
    const text = frozen.replace('Rain falls', '⟦|⟧Rain falls').replace('Gauges are', '⟦|⟧Gauges are');
    match(
      await dropped(text),
      /1\. \[Deleted\]\n\n2\. Rivers rise.*\n\nII\. Ferries\n\n3\. Gauges are read\.\n\n3 bis\. Rain falls\.\n\n4\. /,
    );
    match(await dropped(frozen.replace('I. ', 'I. ⟦|⟧').replace('II. ', 'II. ⟦|⟧')), /numbers are frozen/);
  });
});
