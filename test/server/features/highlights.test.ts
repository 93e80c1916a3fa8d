/** Document highlight, drawn into the draft: `⟦read:…⟧` where a thing is named, `⟦write:…⟧` where it is. */
import { strictEqual } from 'node:assert';
import { highlights } from '../../../server/src/features/highlights';
import { at } from '../../support/asking';
import { readMarks, writeMarks } from '../../support/marks';

const NAMES: Readonly<Record<number, string>> = { 2: 'read', 3: 'write' };

/** What is highlighted in `draft` with the cursor at the first or only `⟦|⟧` of `asked`, which is the draft with a cursor. */
async function drawn(asked: string, corpus: Readonly<Record<string, string>> = {}): Promise<string> {
  const { snapshot, position } = await at(asked, corpus);
  const spans = highlights(snapshot, position).map(({ range, kind = 1 }) => ({
    name: NAMES[kind] ?? '?',
    from: snapshot.lines.offset(range.start),
    to: snapshot.lines.offset(range.end),
  }));
  return writeMarks(readMarks(asked).text, spans);
}

describe('highlights', () => {
  it('of a paragraph are its label and every reference to it, from either of them', async () => {
    const expected = '⟦write:1.⟧ 甲。\n\n2. 见⟦read:上文第1段⟧。\n\n3. 见⟦read:上文第1和2段⟧。\n';
    strictEqual(await drawn('1⟦|⟧. 甲。\n\n2. 见上文第1段。\n\n3. 见上文第1和2段。\n'), expected);
    strictEqual(await drawn('1. 甲。\n\n2. 见上文⟦|⟧第1段。\n\n3. 见上文第1和2段。\n'), expected);
  });

  it('of a paragraph are those of its sub-paragraphs, of a sub-paragraph those of its paragraph', async () => {
    const draft = (a: string, b: string): string =>
      `1${a}. 两项：\n\n(a${b}) 子；\n\n(b) 丑。\n\n2. 见上文第1(a)段、上文第1(b)段和上文第1段。\n`;
    strictEqual(
      await drawn(draft('⟦|⟧', '')),
      '⟦write:1.⟧ 两项：\n\n(a) 子；\n\n(b) 丑。\n\n2. 见⟦read:上文第1(a)段⟧、⟦read:上文第1(b)段⟧和⟦read:上文第1段⟧。\n',
    );
    strictEqual(
      await drawn(draft('', '⟦|⟧')),
      '1. 两项：\n\n⟦write:(a)⟧ 子；\n\n(b) 丑。\n\n2. 见⟦read:上文第1(a)段⟧、上文第1(b)段和⟦read:上文第1段⟧。\n',
    );
  });

  it('go over the end of a line as one, and take Ibid. along', async () => {
    strictEqual(
      await drawn('1. See Security Coun⟦|⟧cil\nresolution 2370 (2017), para. 3.[^1]\n\n[^1]: A/93/120.\n'),
      '1. See ⟦read:Security Council\nresolution 2370 (2017)⟧, para. 3.[^1]\n\n[^1]: A/93/120.\n',
    );
    strictEqual(
      await drawn('1. 甲[^1]乙[^2]。\n\n[^1]: A/93/⟦|⟧120，第3段。\n\n[^2]: 同上。\n'),
      '1. 甲[^1]乙[^2]。\n\n[^1]: ⟦read:A/93/120⟧，第3段。\n\n[^2]: ⟦read:同上⟧。\n',
    );
  });

  it('of a mark are its note and every mark of it', async () => {
    strictEqual(
      await drawn('1. 甲[^⟦|⟧1]乙[^2]丙[^1]。\n\n[^1]: 丁。\n\n[^2]: 戊。\n'),
      '1. 甲⟦read:[^1]⟧乙[^2]丙⟦read:[^1]⟧。\n\n⟦write:[^1]:⟧ 丁。\n\n[^2]: 戊。\n',
    );
  });

  it('of a symbol are the symbols of the same document, of its place the places that meet it', async () => {
    const draft = (a: string, b: string): string =>
      `1. 见${a}A/94/8，第${b}3段。\n\n2. 见A/94/8，第1至5段，和A/94/8，第7段。\n\n3. 见A/94/9，第3段。\n`;
    strictEqual(
      await drawn(draft('⟦|⟧', '')),
      '1. 见⟦read:A/94/8⟧，第3段。\n\n2. 见⟦read:A/94/8⟧，第1至5段，和⟦read:A/94/8⟧，第7段。\n\n3. 见A/94/9，第3段。\n',
    );
    strictEqual(
      await drawn(draft('', '⟦|⟧')),
      '1. 见A/94/8，⟦read:第3段⟧。\n\n2. 见A/94/8，⟦read:第1至5段⟧，和A/94/8，第7段。\n\n3. 见A/94/9，第3段。\n',
    );
  });

  it('of a misprint are those of what was meant, too, and of a document all ways in which it is cited', async () => {
    const text = '1. See ⟦|⟧Security Council resolution 1631 (2006) and S/RES/1631 (2005).\n\n2. See S/RES/1631.\n';
    const expected =
      '1. See ⟦read:Security Council resolution 1631 (2006)⟧ and ⟦read:S/RES/1631 (2005)⟧.\n\n2. See ⟦read:S/RES/1631⟧.\n';
    strictEqual(await drawn(text), expected);
    strictEqual(await drawn(text.replace('⟦|⟧', '').replace('S/RES/1631 (2005)', 'S/⟦|⟧RES/1631 (2005)')), expected);
  });

  it('of a short form are those of the parts where it means the same', async () => {
    const main = '1. The Global River Facility (GRF) met.\n\n2. The GRF.\n\nAnnex I\n\nRules\n\n1. The GRF.\n\n';
    const other = 'Annex II\n\nNames\n\n1. The Great Rock Fund (GRF) and the GRF.\n\n';
    const draft = (a: string, b: string): string =>
      `${main.replace('2. The GRF', `2. The ${a}GRF`)}${other.replace('the GRF', `the ${b}GRF`)}`;
    const marked = (part: string): string =>
      part.replace('(GRF)', '(⟦write:GRF⟧)').replace(/(?<=[Tt]he )GRF/g, '⟦read:GRF⟧');
    strictEqual(await drawn(draft('⟦|⟧', '')), marked(main) + other);
    strictEqual(await drawn(draft('', '⟦|⟧')), main + marked(other));
  });

  it('of a short form are its definition and its uses', async () => {
    strictEqual(
      await drawn('1. The Global River Facility (GRF) met.\n\n2. The GRF⟦|⟧ and the GRFX.\n'),
      '1. The Global River Facility (⟦write:GRF⟧) met.\n\n2. The ⟦read:GRF⟧ and the GRFX.\n',
    );
  });

  it('are none beside all of them', async () => {
    for (const beside of ['1. 甲⟦|⟧乙。\n', '⟦|⟧', '⟦|⟧\n1. 甲。\n'])
      strictEqual(await drawn(beside), readMarks(beside).text);
  });

  it('are exact in Arabic, with combining marks and beyond the basic plane', async () => {
    strictEqual(
      await drawn('1- نصّ 𠀀.\n\n2- انظر الفقرة ⟦|⟧1 أعلاه.\n'),
      '⟦write:1-⟧ نصّ 𠀀.\n\n2- انظر ⟦read:الفقرة 1 أعلاه⟧.\n',
    );
    strictEqual(
      await drawn('1. 𠀀𠀁[^⟦|⟧1]。\n\n[^1]: e\u0301𠀂。\n'),
      '1. 𠀀𠀁⟦read:[^1]⟧。\n\n⟦write:[^1]:⟧ e\u0301𠀂。\n',
    );
  });
});
