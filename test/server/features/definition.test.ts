/** Definition and declaration. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { declaration, definition } from '../../../server/src/features/definition';
import { at as ask, type Asking } from '../../support/asking';

const LETTER =
  'A/94/8–S/2039/5\n\n5 March 2039\n\n关于河流的信\n\n谨转交附件。\n\n附件一\n\n结论\n\n1. 甲*乙*。\n\n2. 两项：\n\n(a) 子；\n\n(b) 丑。\n';
const ENGLISH = 'A/93/120\n\nAdvance unedited version\n\nFlood warnings\n\n1. The gauges are read every hour.\n';
const CORPUS = { 'letter.txt': LETTER, 'report.txt': ENGLISH };

const at = (marked: string): Promise<Asking> => ask(marked, CORPUS);

describe('definition', () => {
  it('has the exact citation as its origin, and the paragraph as its target', async () => {
    const { snapshot, position } = await at('1. 见A/94/8⟦|⟧，附件一，第2段。\n');
    const [link, ...more] = definition(snapshot, position);
    deepStrictEqual(more, []);
    deepStrictEqual(link?.originSelectionRange, { start: { line: 0, character: 4 }, end: { line: 0, character: 18 } });
    strictEqual(link.targetUri, 'un-corpus:/zh/A-94-8-S-2039-5.undoc');
    strictEqual(LETTER.split('\n')[link.targetSelectionRange.start.line], '2. 两项：');
    strictEqual(LETTER.split('\n')[link.targetRange.end.line], '(b) 丑。');
  });

  it('of a range is its first paragraph, of a list each one', async () => {
    const draft = '1. 甲。\n\n2. 乙。\n\n3. 丙。\n\n4. 见';
    const range = await at(`${draft}上文⟦|⟧第1至3段。\n`);
    deepStrictEqual(
      definition(range.snapshot, range.position).map(({ targetSelectionRange }) => targetSelectionRange.start.line),
      [0],
    );
    const list = await at(`${draft}上文⟦|⟧第1和3段。\n`);
    deepStrictEqual(
      definition(list.snapshot, list.position).map(({ targetSelectionRange }) => targetSelectionRange.start.line),
      [0, 4],
    );
  });

  it('is empty where the place is missing or unknown', async () => {
    for (const marked of ['1. 见上文⟦|⟧第9段。\n', '1. 见A/90/⟦|⟧1。\n', '1. ⟦|⟧甲。\n']) {
      const { snapshot, position } = await at(marked);
      deepStrictEqual(definition(snapshot, position), [], marked);
    }
  });
});

describe('declaration', () => {
  const line = (marked: string, row: number): string => marked.replace('⟦|⟧', '').split('\n')[row] ?? '';

  it('of a place in another document is the beginning of that document', async () => {
    const { snapshot, position } = await at('1. 见A/94/8⟦|⟧，附件一，第2段。\n');
    const [link] = declaration(snapshot, position);
    strictEqual(link?.targetUri, 'un-corpus:/zh/A-94-8-S-2039-5.undoc');
    deepStrictEqual(link.targetSelectionRange.start, { line: 0, character: 0 });
  });

  it('of Ibid. is the citation that it goes back to', async () => {
    const marked = '1. 甲[^1]乙[^2]。\n\n[^1]: 见A/94/8，附件一，第1段。\n\n[^2]: 同上，附件一，⟦|⟧第2段。\n';
    const { snapshot, position } = await at(marked);
    const [link] = declaration(snapshot, position);
    deepStrictEqual(link?.targetRange, { start: { line: 2, character: 7 }, end: { line: 2, character: 21 } });
    strictEqual(definition(snapshot, position)[0]?.targetUri, 'un-corpus:/zh/A-94-8-S-2039-5.undoc');
  });

  it('of a paragraph above is the paragraph, of a mark its note, of a short form its definition', async () => {
    for (const [marked, row, text] of [
      ['1. 甲。\n\n2. 见上文⟦|⟧第1段。\n', 0, '1. 甲。'],
      ['1. 甲。[^⟦|⟧1]\n\n[^1]: 乙。\n', 2, '[^1]: 乙。'],
      ['1. 欧洲安全与合作组织（欧安组织）。\n\n2. 欧安⟦|⟧组织。\n', 0, '1. 欧洲安全与合作组织（欧安组织）。'],
    ] as const) {
      const { snapshot, position } = await at(marked);
      const [link] = declaration(snapshot, position);
      strictEqual(link?.targetSelectionRange.start.line, row, marked);
      strictEqual(line(marked, row), text);
    }
  });

  it('of what declares itself is that, so that editors show who uses it', async () => {
    const { snapshot, position } = await at('1⟦|⟧. 甲。\n\n2. 见上文第1段。\n');
    deepStrictEqual(definition(snapshot, position)[0]?.targetRange, {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 5 },
    });
  });
});
