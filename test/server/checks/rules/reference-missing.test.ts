/** The cases of reference-missing: it marks what is certainly not there, and is silent about everything else. */
import { casesOf } from '../../../support/check';

const cases = casesOf('reference-missing');
const check = (marked: string, corpus?: Readonly<Record<string, string>>): Promise<void> =>
  cases(marked, corpus && { corpus });

const numbered = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `${from + at}. 段落。\n`).join('\n');

/** A published report: paragraphs 1–14, 9 with (a)–(c), sections I and II, annexes I (1–3) and II (1–2). */
const REPORT = `A/93/120

一. 甲

${numbered(1, 8)}
9. 三项：

(a) 子；

(b) 丑；

(c) 寅。

二. 乙

${numbered(10, 14)}
附件一

${numbered(1, 3)}
附件二

${numbered(1, 2)}`;

const corpus = { 'A-93-120.txt': REPORT };

describe('reference-missing', () => {
  it('marks a paragraph beyond the last one of the document', async () => {
    await check('1. 见⟦reference-missing:A/93/120，第31段⟧。\n', corpus);
    await check('1. See ⟦reference-missing:A/93/120, para. 15⟧, and A/93/120, para. 14.\n', corpus);
  });

  it('marks the list or range of which one end is missing', async () => {
    await check('1. 见⟦reference-missing:A/93/120，第3、5和15段⟧。\n', corpus);
    await check('1. See ⟦reference-missing:A/93/120, paras. 9–20⟧.\n', corpus);
    await check('1. 见A/93/120，第3至14段。\n', corpus);
  });

  it('counts each annex by itself', async () => {
    await check('1. 见⟦reference-missing:A/93/120，附件一，第4段⟧；A/93/120，附件一，第3段。\n', corpus);
    await check('1. 见⟦reference-missing:A/93/120，附件三⟧；A/93/120，附件二。\n', corpus);
    await check('1. See ⟦reference-missing:A/93/120, annex II, para. 3⟧.\n', corpus);
  });

  it('marks a sub-paragraph beyond the last letter', async () => {
    await check('1. 见⟦reference-missing:A/93/120，第9(d)段⟧；A/93/120，第9(c)段。\n', corpus);
  });

  it('marks a section beyond the last one', async () => {
    await check('1. 见⟦reference-missing:A/93/120，第三节⟧；A/93/120，第二节。\n', corpus);
  });

  it('marks references above and below that lead nowhere in the draft', async () => {
    await check('1. 见⟦reference-missing:上文第4至126段⟧。\n\n2. 见下文第3段。\n\n3. 见上文第1和2段。\n');
    await check('1. See ⟦reference-missing:paragraphs 2 to 9 below⟧ and paragraph 2 below.\n\n2. Words.\n');
  });

  it('marks it in a note, in a heading and across a line break', async () => {
    await check('1. 甲。[^1]\n\n[^1]: ⟦reference-missing:A/93/120，第31段⟧。\n', corpus);
    await check('1. 甲。\n\n  预防(见⟦reference-missing:上文第20段⟧)\n\n2. 乙。\n');
    await check('1. 见⟦reference-missing:A/93/120，\n第31段⟧。\n', corpus);
  });

  it('is silent about documents that the corpus does not have', async () => {
    await check('1. 见A/93/121，第900段，和安全理事会第3105(2038)号决议第90段。\n', corpus);
  });

  it('is silent where the numbers of the scope are broken or start again', async () => {
    await check('1. 见A/93/7，第9段。\n', { 'A-93-7.txt': `A/93/7\n\n${numbered(1, 3)}\n${numbered(5, 6)}` });
    await check('1. 见A/93/7，第9段。\n', { 'A-93-7.txt': `A/93/7\n\n${numbered(1, 3)}\n${numbered(1, 2)}` });
    await check('1. 见上文第9段。\n\n3. 丙。\n');
  });

  it('is silent where the text goes on with numbers that were not read as paragraphs', async () => {
    const runOn = `A/93/7\n\n${numbered(1, 3)}\n4. Decides to act; 5. Also decides to wait;\n`;
    await check('1. See ⟦reference-missing:A/93/7, para. 5⟧ and ⟦reference-missing:A/93/7, para. 50⟧.\n', {
      'A-93-7.txt': `A/93/7\n\n${numbered(1, 4)}`,
    });
    await check('1. See A/93/7, para. 5.\n', { 'A-93-7.txt': runOn });
    await check('1. See A/93/7, para. 6.\n', { 'A-93-7.txt': `${runOn}Committee 6. Requests a report.\n` });
  });

  it('is silent where a reference without its part could mean several', async () => {
    const text = `A/93/7\n\n谨转交附件。\n\n附件一\n\n${numbered(1, 3)}\n附件二\n\n${numbered(1, 2)}`;
    await check('1. 见A/93/7，第9段。\n', { 'A-93-7.txt': text });
  });

  it('is silent about the annexes of a document that has none: they may be in another file', async () => {
    await check('1. 见A/93/7，附件一，第9段。\n', { 'A-93-7.txt': `A/93/7\n\n${numbered(1, 3)}` });
  });

  it('in an annex, what the annex does not have may be in the main part', async () => {
    await check(`${numbered(1, 9)}\n附件\n\n标题\n\n1. 见上文第9段。\n\n2. 见⟦reference-missing:上文第10段⟧。\n`);
  });

  it('in the main part, what it does not have may be in an annex', async () => {
    const annex = `附件一\n\n标题\n\n${numbered(1, 9)}`;
    await check(`1. 附件一上文第9段；⟦reference-missing:下文第10段⟧。\n\n${annex}`);
  });

  it('an appendix looks in its own part, then in its annex', async () => {
    await check(`1. 甲。\n\n附件一\n\n${numbered(1, 5)}\n附录\n\n1. 见上文第5段。\n`);
    const appendix = `1. 甲。\n\n附件一\n\n${numbered(1, 5)}\n附录\n\n各国建议如下：\n\n`;
    await check(`${appendix}- 见上文第5段。\n`);
    await check(`${appendix}- 见⟦reference-missing:上文第9段⟧。\n`);
  });

  it('a quotation speaks of its own text', async () => {
    await check('1. 报告指出：\n\n“如上文第90段所述，水位上涨。”\n\n2. 乙。\n');
    await check('1. 报告称“如上文第90段所述”，见⟦reference-missing:上文第80段⟧。\n');
    await check('1. It says "as in paragraph 90 above"; see ⟦reference-missing:paragraph 80 above⟧.\n');
  });

  it('another document named beside the reference is meant by it', async () => {
    await check('1. 该决议上文第90段和上述报告下文第80段。\n');
    await check('1. See paragraph 90 above of that report, and in the said letter, paragraph 80 below.\n');
  });

  it('a place of something else is not one of the document before it', async () => {
    await check('1. According to A/93/120, paragraph 70 of resolution 60/1 applies.\n', corpus);
    await check('1. As stated in paragraph 70 above of the report of the Panel; see Article 24, paragraph 80 above.\n');
    await check('1. It fell as paragraph 70 below zero.\n\n2. 《公约》下文第90段；秘书长的报告上文第80段。\n');
  });

  it('is silent where an annex or section of that number has a line of another form', async () => {
    const annexes = 'Annex I\n\n1. One.\n\nAnnex II\n\n1. One.\n\n';
    await check(`1. See annex III below.\n\n${annexes}Annex III. Terms of reference\n\n1. One.\n`);
    await check(`1. See annex III below.\n\n${annexes}Annexes III to V\n\n1. One.\n`);
    await check('1. See section III below.\n\nI. One\n\n2. x.\n\nII. Two\n\n3. x.\n\nIII - Three\n\n4. x.\n');
    await check('1. See paragraph 4 below.\n\n2. Two.\n\n3. Three.\n\n4) Four.\n');
  });

  it('without its part, a reference is missing only when every part lacks it', async () => {
    const letter = `A/93/7\n\n${numbered(1, 3)}\n附件\n\n规划\n\n${numbered(1, 20)}`;
    await check('1. See A/93/7, para. 15, and ⟦reference-missing:A/93/7, para. 21⟧.\n', {
      'A-93-7.txt': letter,
    });
  });

  it('is silent where another language version has it, or the file was cut', async () => {
    const versions = {
      'a.txt': `A/93/7\n\n${numbered(1, 3)}`,
      'b.txt': 'A/93/7\n\n1. The one.\n\n2. The two.\n\n3. The three.\n\n4. The four of the.\n',
    };
    await check('1. 见A/93/7，第4段。\n', versions);
    await check('1. See A/93/7, para. 9.\n', {
      'a.txt': `A/93/7\n\n${numbered(1, 3)}\n4. This is cut off in the`,
    });
  });

  it('a date behind a list is no list, and Ibid. is another document', async () => {
    await check(
      '1. See A/93/120, paras. 2 and 3, 15 September 2005.[^1]\n\n[^1]: Ibid., paragraph 90 above.\n',
      corpus,
    );
  });

  it('a document that an agenda lists is not that agenda', async () => {
    const agenda = 'A/93/100\n\nProvisional agenda\n\nA/93/55\n\n1. Opening.\n\n2. Closing.\n';
    await check('1. See A/93/55, para. 9.\n', { 'agenda.txt': agenda });
  });

  it('a heading between sub-paragraphs ends no list', async () => {
    await check(
      '1. See paragraph 2 (c) above.\n\n2. Two:\n\n(a) one;\n\n(b) two;\n\n  Heading\n\n(c) three.\n\n3. Three.\n',
    );
  });

  it('an annex line may have a footnote mark or spaces', async () => {
    await check('1. 见下文附件二，第1段。\n\n附 件 一\n\n标题\n\n1. 甲。\n\n附件二[^1]\n\n标题\n\n1. 乙。\n');
  });

  it('(i) may be a letter or the numeral below another letter', async () => {
    await check('1. See paragraph 2 (i) above.\n\n2. Two:\n\n(a) one:\n\n(i) x;\n\n(ii) y;\n\n(b) two;\n');
  });

  it('a sub-paragraph may stand in the running text', async () => {
    const text = 'A/93/7\n\n1. 三项：\n\n(a) 甲；\n\n(b) 乙；(c) 丙。\n';
    await check('1. 见A/93/7，第1(c)段；⟦reference-missing:A/93/7，第1(d)段⟧。\n', { 'A-93-7.txt': text });
  });

  it('bis paragraphs break no numbering', async () => {
    await check('1. 甲。\n\n1 bis. 乙。\n\n2. 见⟦reference-missing:下文第3段⟧。\n');
  });
});
