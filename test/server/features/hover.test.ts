/** Hover: the verdict first, then the document, then the words in their place. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { hover } from '../../../server/src/features/hover';
import { at, hoverAt, markdownAt } from '../../support/asking';

const LETTER =
  'A/94/8–S/2039/5\n\n5 March 2039\n\n关于河流的信\n\n谨转交附件。\n\n附件一\n\n结论\n\n一. 措施\n\n1. 甲*乙*。\n\n2. 两项：\n\n(a) 子：\n\n(i) 其一；\n\n(ii) 其二；\n\n(b) 丑。\n';
const ENGLISH = 'A/93/120\n\nAdvance unedited version\n\nFlood warnings\n\n1. The gauges are read every hour.\n';
const CORPUS = { 'letter.txt': LETTER, 'report.txt': ENGLISH };

describe('hover over a place in another document', () => {
  it('gives the verdict, the document, the place in its own words, and the paragraph with all that belongs to it', async () => {
    deepStrictEqual(await hoverAt('1. 见A/94/8-S/⟦|⟧2039/5，附件一，第2段。\n', CORPUS), {
      text: [
        '✓ annex I, para. 2 found',
        'A/94/8–S/2039/5 · 关于河流的信',
        '附件一 › 一. 措施',
        '2. 两项：',
        '\u2003(a) 子：',
        '\u2003\u2003(i) 其一；',
        '\u2003\u2003(ii) 其二；',
        '\u2003(b) 丑。',
        '2039-03-05 · General Assembly and Security Council · held in Chinese · letter.txt',
        'docs.un.org: https://docs.un.org/zh/A/94/8',
      ]
        .join('\n\n')
        .replace(/\n\n\u2003+/g, (indent) => indent),
      over: 'A/94/8-S/2039/5，附件一，第2段',
    });
  });

  it('gives a sub-paragraph with its chapeau and what is under it, and not its neighbours', async () => {
    const { text = '' } = (await hoverAt('1. 见A/94/8，附件一，⟦|⟧第2(a)段。\n', CORPUS)) ?? {};
    match(text, /^✓ annex I, para\. 2 \(a\) found/);
    match(text, /2\. 两项：\n\n\u2003?\(a\) 子：\n\n\u2003*\(i\) 其一；\n\n\u2003*\(ii\) 其二；/);
    ok(!text.includes('丑'));
    const inner = (await hoverAt('1. 见A/94/8，附件一，⟦|⟧第2(a)(ii)段。\n', CORPUS))?.text ?? '';
    match(inner, /2\. 两项：\n\n\u2003?\(a\) 子：\n\n\u2003*\(ii\) 其二；/);
    ok(!inner.includes('其一'));
  });

  it('says what is there instead, where the place is not', async () => {
    const { text = '' } = (await hoverAt('1. 见A/94/⟦|⟧8，附件一，第9段。\n', CORPUS)) ?? {};
    match(text, /^✗ no paragraph 9: annex I has paragraphs 1 to 2\n\nA\/94\/8–S\/2039\/5 · 关于河流的信/);
    const here = (await hoverAt('1. 见上文⟦|⟧第9段。\n'))?.text;
    strictEqual(here, '✗ no paragraph 9: this draft has only paragraph 1');
  });

  it('says where a place may be, where several parts have it', async () => {
    const two = 'A/93/1\n\n谨转交附件。\n\n附件一\n\n1. 甲。\n\n附件二\n\n1. 乙。\n';
    match(
      (await hoverAt('1. 见A/93/⟦|⟧1，第1段。\n', { 'x.txt': two }))?.text ?? '',
      /^\? para. 1 may be any of several: annex I, annex II/,
    );
  });

  it('gives a chapeau once for several of its items, and of a second list only its own', async () => {
    const lists = 'A/93/1\n\n1. 两项：\n\n(a) 子：\n\n(i) 其一；\n\n(b) 丑；\n\n(c) 寅。\n\n2. 丙。\n';
    const { text = '' } = (await hoverAt('1. 见A/93/1，⟦|⟧第1(a)和(b)段。\n', { 'x.txt': lists })) ?? {};
    match(text, /\n\n1\. 两项：\n\n\u2003?\(a\) 子：\n\n\u2003*\(i\) 其一；\n\n\u2003?\(b\) 丑；\n\n/);
    strictEqual(text.split('两项').length, 2);
    const range = (await hoverAt('1. 见A/93/1，⟦|⟧第1(b)至(c)段。\n', { 'x.txt': lists }))?.text ?? '';
    match(range, /1\. 两项：\n\n\u2003?\(b\) 丑；\n\n\u2003?\(c\) 寅。/);
    ok(!range.includes('子'));
  });

  it('does not say that a sub-paragraph is there where only its paragraph was found', async () => {
    const plain = 'A/93/1\n\n1. 甲。\n\n2. 两项：\n\n(a) 子；\n\n(b) 丑。\n';
    const corpus = { 'x.txt': plain };
    match(
      (await hoverAt('1. 见A/93/1，⟦|⟧第1(b)段。\n', corpus))?.text ?? '',
      /^\? para\. 1 found; para\. 1 \(b\) could not be told apart in it/,
    );
    match((await hoverAt('1. 见A/93/1，⟦|⟧第2(a)(iv)段。\n', corpus))?.text ?? '', /^\? para\. 2 found; /);
    match((await hoverAt('1. 见A/93/1，⟦|⟧第2(b)段。\n', corpus))?.text ?? '', /^✓ para\. 2 \(b\) found/);
  });

  it('shows the cited note of another document, not the paragraph that a page break put it into', async () => {
    const noted = 'A/93/1\n\n1. First.[^1]\n\n2. Second.[^2]\n\n[^1]: The first note.\n\n[^2]: The second note.\n';
    match(
      (await hoverAt('1. See A/93/1, note ⟦|⟧2, of the Commission.\n', { 'x.txt': noted }))?.text ?? '',
      /^✓ note 2 found\n\nA\/93\/1[^\n]*\n\n\S*2\S* The second note\.\n/,
    );
  });

  it('shows what was meant where a symbol is misprinted, and judges nothing', async () => {
    const held = {
      'r.txt':
        'S/RES/2370 (2017)\n\nResolution 2370 (2017)\n\nThe Security Council,\n\n1. Decides to remain seized of the matter.\n',
    };
    const { text = '' } =
      (await hoverAt('1. Security Council resolution ⟦|⟧2370 (2018), para. 1, is clear.\n', held)) ?? {};
    match(
      text,
      /^\? not checked: the symbol is not right as it is written\n\n[^\n]*Probably S\/RES\/2370 \(2017\) is meant\.\n\nS\/RES\/2370 \(2017\)/,
    );
    ok(!text.includes('seized'));
  });

  it('names the language, where that of the draft is not held, and prefers a version with text', async () => {
    const { text = '' } = (await hoverAt('1. 见A/93/⟦|⟧120，第1段。\n', CORPUS)) ?? {};
    match(
      text,
      /\n\nin English\n\n1\. The gauges[^\n]*\n\nGeneral Assembly · advance version in English · report\.txt\n/,
    );
    const both = { 'a.txt': ENGLISH, 'zh.txt': 'A/93/120\n\n汛情预警\n\n1. 每小时读一次水位。\n' };
    const own = (await hoverAt('1. 见A/93/⟦|⟧120，第1段。\n', both))?.text ?? '';
    match(own, /\n\n1\. 每小时读一次水位。\n\nGeneral Assembly · held in Chinese and English · zh\.txt\n/);
    match(
      (await hoverAt('1. See A/93/⟦|⟧120, para. 1, of the Commission.\n', both))?.text ?? '',
      /\n\n1\. The gauges are read every hour\./,
    );
  });

  it('says what has corrected or replaced the document, and whether that touches the cited paragraph', async () => {
    const corpus = {
      'a.txt': 'A/93/1\n\n报告\n\n1. 甲。\n\n2. 乙。\n',
      'b.txt': 'A/93/1/Corr.1\n\n12 May 2038\n\n更正\n\n第2段\n\n将“乙”改为“丙”。\n',
      'c.txt': 'A/93/1/Rev.1\n\n报告\n\n1. 甲。\n',
    };
    const second = (await hoverAt('1. 见A/93/⟦|⟧1，第2段。\n', corpus))?.text ?? '';
    match(second, /\n\nReplaced by A\/93\/1\/Rev\.1\n\n/);
    match(second, /\n\nCorrected by A\/93\/1\/Corr\.1 \(2038-05-12\), which changes para 2\n\n/);
    const first = (await hoverAt('1. 见A/93/⟦|⟧1，第1段。\n', corpus))?.text ?? '';
    match(first, /Corr\.1 \(2038-05-12\), which changes para 2, not the cited place\n\n/);
  });

  it('says what a corrigendum, an addendum or a revision is about', async () => {
    const corpus = { 'b.txt': 'A/93/1/Corr.1\n\n更正\n\n第2段\n\n将“乙”改为“丙”。\n' };
    match(
      (await hoverAt('1. 见A/93/1/⟦|⟧Corr.1。\n', corpus))?.text ?? '',
      /^✓ held\n\nA\/93\/1\/Corr\.1[^\n]*\n\nCorrects A\/93\/1\n\n/,
    );
    match((await hoverAt('1. 见A/93/1/⟦|⟧Add.2。\n', corpus))?.text ?? '', /^\? not held[^]*\n\nAdds to A\/93\/1\n\n/);
  });

  it('counts how often the draft cites the document, under either half of its symbol', async () => {
    const { text = '' } =
      (await hoverAt('1. 见A/94/⟦|⟧8，附件一，第1段。\n\n2. 见S/2039/5和A/94/8–S/2039/5。\n', CORPUS)) ?? {};
    match(text, /cited 3 times in this draft/);
    ok(!(await hoverAt('1. 见A/94/⟦|⟧8。\n', CORPUS))?.text.includes('cited'));
  });
});

describe('hover over a document that is not held', () => {
  it('says so, with what the catalogue knows and the address', async () => {
    strictEqual(
      (await hoverAt('1. 安全理事会第⟦|⟧2196（2015）号决议。\n'))?.text,
      '? not held: this document is not in the corpus, so the reference was not checked\n\nS/RES/2196 (2015) · Central African Republic\n\n2015-01-22 · Security Council\n\ndocs.un.org: https://docs.un.org/zh/S/RES/2196(2015)',
    );
  });

  it('does not call it absent while the corpus is being read', async () => {
    const { snapshot, position } = await at('1. 见A/90/⟦|⟧1，第3段。\n');
    const found = hover({ ...snapshot, corpusReading: true }, position, { markdown: false, commands: {} });
    match((found?.contents as { value: string }).value, /^\? not held: the corpus is still being read/);
  });

  it('says what is wrong with a symbol, what was meant, and what is still to come', async () => {
    match(
      (await hoverAt('1. 见A/hrc/⟦|⟧54/31。\n'))?.text ?? '',
      /^\? not held[^\n]*\n\n\S[^\n]*\. Probably A\/HRC\/54\/31 is meant\.\n\n/,
    );
    match(
      (await hoverAt('1. 见S/2041/⟦|⟧XXX。\n'))?.text ?? '',
      /^\? still to come: this number has not been given yet/,
    );
  });
});

describe('hover over a reference of the draft to itself', () => {
  const draft = `1. 甲。\n\n2. ${'水'.repeat(400)}。\n\n3. 丙。\n\n附件\n\n1. 附件的段落。\n\n`;

  it('gives the first lines of each paragraph of a range', async () => {
    const { text = '', over } =
      (await hoverAt(`1. 甲。\n\n2. ${'水'.repeat(400)}。\n\n3. 丙。\n\n4. 见⟦|⟧上文第1至3段。\n`)) ?? {};
    strictEqual(over, '上文第1至3段');
    match(text, /^✓ paras. 1–3 found\n\n1\. 甲。\n\n2\. 水{280}…\n\n3\. 丙。$/);
  });

  it('gives the heading of a section and its beginning', async () => {
    const text = (await hoverAt('一. 导言\n\n1. 甲。\n\n二. 措施\n\n2. 见下文⟦|⟧第三节。\n\n三. 结论\n\n3. 丙。\n'))
      ?.text;
    strictEqual(text, '✓ sect. III found\n\n三. 结论\n\n3. 丙。');
  });

  it('gives a paragraph of an annex with its place', async () => {
    match(
      (await hoverAt(draft.replace('3. 丙。', '3. 见⟦|⟧附件第1段。')))?.text ?? '',
      /^✓ annex, para. 1 found\n\n附件\n\n1\. 附件的段落。/,
    );
  });
});

describe('hover in a draft', () => {
  it('over a mark gives the note, and whether what it cites is there', async () => {
    strictEqual((await hoverAt('1. 甲。[^⟦|⟧1]\n\n[^1]: 见附件。\n'))?.text, '[1] 见附件。');
    strictEqual(
      (await hoverAt('1. 甲。[^⟦|⟧1]\n\n[^1]: A/94/8-S/2039/5，附件一，第1段。\n', CORPUS))?.text,
      '[1] A/94/8-S/2039/5，附件一，第1段。\n\n✓ annex I, para. 1 found · A/94/8–S/2039/5',
    );
    strictEqual((await hoverAt('1. 甲。[^⟦|⟧1]\n'))?.text, 'There is no note 1.');
  });

  it('over the label of a note gives the sentence that bears its mark', async () => {
    strictEqual(
      (await hoverAt('1. 前一句。会议商定了措施，[^1]并作了记录。后一句。\n\n[^⟦|⟧1]: 见附件。\n'))?.text,
      'paragraph 1\n\n会议商定了措施，[1]并作了记录。',
    );
    strictEqual(
      (await hoverAt('1. It met on 5 May. The Council, in para. 3, agreed.[^1] It then rose.\n\n[^⟦|⟧1]: Ibid.\n'))
        ?.text,
      'paragraph 1\n\nThe Council, in para. 3, agreed.[1]',
    );
    strictEqual((await hoverAt('1. 甲。\n\n[^⟦|⟧1]: 见附件。\n'))?.text, 'No mark names note 1.');
  });

  it('over Ibid. says what it stands for, and shows the place of the source', async () => {
    const notes = '1. 甲[^1]乙[^2]丙[^3]。\n\n[^1]: A/94/8-S/2039/5，附件一，第1段。\n\n';
    match(
      (await hoverAt(`${notes}[^2]: ⟦|⟧同上。\n`, CORPUS))?.text ?? '',
      /^✓ annex I, para. 1 found\n\n同上 is A\/94\/8–S\/2039\/5, annex I, para. 1 \(note 1\)\n\n[^]*1\. 甲\*乙\*。/,
    );
    match(
      (await hoverAt(`${notes}[^2]: 同上，附件一，⟦|⟧第2段。\n`, CORPUS))?.text ?? '',
      /^✓ annex I, para. 2 found\n\n[^]*2\. 两项：/,
    );
  });

  it('over a mark in an annex that counts its notes anew gives the note of the annex', async () => {
    const draft = (a: string, b: string): string =>
      `1. 甲。[^${a}1]\n\n[^1]: 正文的注。\n\n附件\n\n1. 乙。[^${b}1]\n\n[^1]: 附件的注。\n`;
    strictEqual((await hoverAt(draft('⟦|⟧', '')))?.text, '[1] 正文的注。');
    strictEqual((await hoverAt(draft('', '⟦|⟧')))?.text, '[1] 附件的注。');
  });

  it('over a reference to a note gives that of the same part', async () => {
    const marked = '1. 甲。[^1]\n\n[^1]: 正文的注。\n\n附件\n\n1. 乙。[^1]\n\n2. 见上文⟦|⟧注1。\n\n[^1]: 附件的注。\n';
    match((await hoverAt(marked))?.text ?? '', /^✓ note 1 found\n\n[^]*附件的注。/);
  });

  it('over a short form gives what it stands for and where that is said', async () => {
    const draft = '1. 欧洲安全与合作组织（欧安组织）开会。\n\n2. 欧安⟦|⟧组织同意。欧安组织又同意。\n';
    deepStrictEqual(await hoverAt(draft), {
      text: '欧安组织 is 欧洲安全与合作组织\n\ndefined in paragraph 1, used 2 more times',
      over: '欧安组织',
    });
    match(
      (await hoverAt('1. The Global River Facility (GRF) met.\n\n2. The ⟦|⟧GRF agreed.\n'))?.text ?? '',
      /^GRF is Global River Facility\n\ndefined in paragraph 1, used once more$/,
    );
    strictEqual(await hoverAt('1. The Global River Facility (GRF) met.\n\n2. The ⟦|⟧GRFX agreed.\n'), undefined);
  });

  it('answers from the first to the last character, and not beside it', async () => {
    for (const inside of ['见⟦|⟧A/94/8，附件一，第1段。', '见A/94/8，附件一，第1段⟦|⟧。'])
      ok(await hoverAt(`1. ${inside}\n`, CORPUS), inside);
    for (const beside of [
      '⟦|⟧见A/94/8，附件一，第1段。',
      '见A/94/8，附件一，第1段。⟦|⟧',
      '见A/94/8，附件一，第1段。后⟦|⟧面',
    ])
      strictEqual(await hoverAt(`1. ${beside}\n`, CORPUS), undefined, beside);
    strictEqual(await hoverAt('⟦|⟧1. 甲。\n'), undefined);
  });
});

describe('what a hover shows', () => {
  it('is text, never Markdown', async () => {
    match((await markdownAt('1. 见A/94/8，附件一，⟦|⟧第1段。\n', CORPUS)) ?? '', /\*\*1\\\.\*\* 甲\\\*乙\\\*/);
    const hostile = 'A/93/1\n\n1. <img src=x onerror=alert(1)> [here](command:evil) `code` &lt; ![i](http://x).\n';
    const shown = (await markdownAt('1. 见A/93/⟦|⟧1，第1段。\n', { 'x.txt': hostile })) ?? '';
    ok(!/[^\\]<img|[^\\]\]\(command|[^\\]`code/.test(shown), shown);
  });

  it('leaves addresses as they are, and makes no link of them', async () => {
    const corpus = { 'x.txt': 'A/93/1\n\n1. See https://example.org/a_b-c.html and x@example.org.\n' };
    match(
      (await markdownAt('1. 见A/93/⟦|⟧1，第1段。\n', corpus)) ?? '',
      /See https&#58;\/\/example\\\.org\/a\\_b\\-c\\\.html and x&#64;example/,
    );
  });

  it('is cut where it is long, and then can be opened', async () => {
    const text = `1. ${'水'.repeat(5000)}。\n\n2. 见上文⟦|⟧第1段。\n`;
    const shown = (await hoverAt(text))?.text ?? '';
    ok(shown.length < 1400 && shown.endsWith('…'));
    match(
      (await markdownAt(text, {}, { showPassage: 'x.show' })) ?? '',
      /\n\n\[Show all\]\(command:x\.show\?%5B%22[^)]*\)$/,
    );
    ok(!(await markdownAt('1. 甲。\n\n2. 见上文⟦|⟧第1段。\n', {}, { showPassage: 'x.show' }))?.includes('Show all'));
  });

  it('has the commands that the client has', async () => {
    const commands = { openSource: 'x.open', copyCited: 'x.copy', addToCorpus: 'x.add' };
    const held = (await markdownAt('1. 见A/94/⟦|⟧8，附件一，第1段。\n', CORPUS, commands)) ?? '';
    match(held, /\[Open the source\]\(command:x\.open\?.*\) · \[Copy with citation\]\(command:x\.copy\?.*\) · \[docs/);
    match(
      (await markdownAt('1. 见A/90/⟦|⟧1。\n', CORPUS, commands)) ?? '',
      /\[Add to corpus\]\(command:x\.add\?%5B%22A%2F90%2F1%22/,
    );
    ok(!(await markdownAt('1. 见A/94/⟦|⟧8，附件一，第1段。\n', CORPUS))?.includes('command:'));
  });

  it('stops after so many paragraphs of a long range', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `${at + 1}. ${'河水上涨'.repeat(60)}。\n\n`).join('');
    const shown = (await hoverAt(`${many}61. 见⟦|⟧上文第1至60段。\n`))?.text ?? '';
    match(shown, /… and \d+ more$/);
    ok(shown.length < 5000);
  });
});
