/** Rename: footnotes, short forms and document symbols, from where they are defined and from where they are used. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { linesOf } from '../../../server/src/draft/lines';
import { namedAt } from '../../../server/src/features/rename';
import type { Renamed } from '../../../server/src/features/rename/renaming';
import { isRefusal } from '../../../server/src/features/restructure/change';
import { snapshotOf } from '../../support/check';
import { footnoteDraft } from '../../support/footnoteDrafts';
import { readMarks } from '../../support/marks';
import { random } from '../../support/random';
import { textAfter } from '../../support/restructure';

async function at(text: string, offset: number, name: string): Promise<string | Renamed> {
  const snapshot = await snapshotOf(text);
  const named = namedAt(snapshot, linesOf(snapshot.draft).position(offset));
  if (isRefusal(named)) return named.cannot;
  const { from, to, placeholder } = named.at;
  ok(from <= offset && offset <= to, 'the range holds the cursor');
  ok(text.slice(from, to).includes(placeholder));
  const renamed = named.rename(snapshot, name);
  return isRefusal(renamed) ? renamed.cannot : renamed;
}

/** The text after a renaming, with what needs no confirmation or with all; `no: why` where it is refused. */
function after(text: string, renamed: string | Renamed, all = false): string {
  if (typeof renamed === 'string') return `no: ${renamed}`;
  const groups = renamed.groups.filter(({ annotation }) => all || annotation?.needsConfirmation !== true);
  const edits = groups.flatMap((group) => group.edits).sort((a, b) => a.from - b.from);
  return textAfter(text, { edits, summary: '' });
}

/** At every `⟦|⟧`: each gives the same. */
async function renamed(marked: string, name: string, all = false): Promise<string> {
  const { text, cursors } = readMarks(marked);
  const found = new Set<string>();
  for (const cursor of cursors) found.add(after(text, await at(text, cursor, name), all));
  strictEqual(found.size, 1, [...found].join('\n---\n'));
  return [...found][0] ?? '';
}

async function refused(marked: string, name: string, why: RegExp): Promise<void> {
  const found = await renamed(marked, name);
  ok(found.startsWith('no: '), found);
  match(found, why);
}

describe('renaming a footnote', () => {
  for (const [name, marked, wanted, expected] of [
    [
      'changes marks, label and references',
      '1. One.[^1] Two.[^⟦|⟧2]\n\n2. See note 2 above.\n\n[^1]: A.\n\n[⟦|⟧^2]: B.\n',
      '7',
      '1. One.[^1] Two.[^7]\n\n2. See note 7 above.\n\n[^1]: A.\n\n[^7]: B.\n',
    ],
    [
      'in Chinese',
      '1. 一𠀀。[^⟦|⟧1]\r\n\r\n2. 见上文注1。\r\n\r\n[^⟦|⟧1]: 甲。\r\n',
      '３',
      '1. 一𠀀。[^3]\r\n\r\n2. 见上文注3。\r\n\r\n[^3]: 甲。\r\n',
    ],
    [
      'in Chinese brackets',
      '1. 甲【^⟦|⟧1】。\n\n2. 乙［＾⟦|⟧1］，见注1。\n\n[^1]: 甲。\n',
      '3',
      '1. 甲【^3】。\n\n2. 乙［＾3］，见注3。\n\n[^3]: 甲。\n',
    ],
    ['in Arabic brackets', '1. واحد([^⟦|⟧1]).\n\n([^⟦|⟧1]): أ.\n', '2', '1. واحد([^2]).\n\n([^2]): أ.\n'],
    ['to a letter', '1. Un[^⟦|⟧1].\n\n[^1⟦|⟧]: A.\n', 'a', '1. Un[^a].\n\n[^a]: A.\n'],
    ['to asterisks, and from a name', '1. Uno[^⟦|⟧nota].\n\n[^nota⟦|⟧]: A.\n', '**', '1. Uno[^**].\n\n[^**]: A.\n'],
    [
      'in one run alone',
      '1. A.[^⟦|⟧1]\n\n[^1]: A.\n\nAnnex I\n\n1. B.[^1]\n\n[^1]: B.\n',
      '2',
      '1. A.[^2]\n\n[^2]: A.\n\nAnnex I\n\n1. B.[^1]\n\n[^1]: B.\n',
    ],
    ['without a change to the same', '1. Один[^⟦|⟧1].\n\n[^1]: А.\n', '1', '1. Один[^1].\n\n[^1]: А.\n'],
  ] as const) {
    it(name, async () => {
      strictEqual(await renamed(marked, wanted), expected);
    });
  }

  for (const [name, marked, wanted, why] of [
    ['the mark of another', '1. A.[^⟦|⟧1] B.[^2]\n\n[^1]: A.\n\n[^2]: B.\n', '2', /footnote 2 already, in line 5/],
    ['no mark', '1. A.[^⟦|⟧1]\n\n[^1]: A.\n', 'a b', /cannot be the mark of a footnote/],
    ['nothing', '1. A.[^⟦|⟧1]\n\n[^1]: A.\n', ' ', /cannot be the mark/],
    ['a letter where a sentence says its number', '1. A.[^⟦|⟧1] See note 1 above.\n\n[^1]: A.\n', 'a', /Line 1 names/],
    [
      'a number outside a range that names it',
      '1. A.[^⟦|⟧1] B.[^2] See notes 1 to 2 above.\n\n[^1]: A.\n\n[^2]: B.\n',
      '9',
      /Line 1 names/,
    ],
    ['anything where it is printed', '1. One.⟦|⟧¹\n\n________\n\n¹ A/93/1.\n', '2', /printed/],
  ] as const) {
    it(`is refused to ${name}`, () => refused(marked, wanted, why));
  }

  it('twice and back is as it was', async () => {
    let made = 0;
    for (let seed = 0; seed < 100; seed++) {
      const r = random(seed);
      const text = footnoteDraft(r, { inOrder: true });
      const [mark] = [r.pick([...text.matchAll(/\[\^(\d+)\]/g)])];
      const there = after(text, await at(text, mark.index + 1, '77'));
      if (there.startsWith('no: ')) continue;
      made++;
      strictEqual(after(there, await at(there, there.indexOf('[^77]') + 1, mark[1] ?? '')), text);
    }
    ok(made > 50, String(made));
  });
});

describe('renaming a short form', () => {
  for (const [name, marked, wanted, expected] of [
    [
      'changes the bracket that defines it, and its uses',
      '1. The River Observation Mission (RO⟦|⟧M) reads. The ROM⟦|⟧ counts; ROMANS do not.\n\n2. The ROM’s gauge.\n',
      'ROMA',
      '1. The River Observation Mission (ROMA) reads. The ROMA counts; ROMANS do not.\n\n2. The ROMA’s gauge.\n',
    ],
    [
      'in Chinese',
      '1. 河流观察合作组织（河⟦|⟧观组织）读数。\n\n2. 河观⟦|⟧组织𠀀报告。\n',
      '河合组织',
      '1. 河流观察合作组织（河合组织）读数。\n\n2. 河合组织𠀀报告。\n',
    ],
    [
      'in Russian',
      '1. Миссия Организации Наблюдения (М⟦|⟧ОН) считает. МОН⟦|⟧ пишет.\n',
      'МНР',
      '1. Миссия Организации Наблюдения (МНР) считает. МНР пишет.\n',
    ],
    [
      'but not in a symbol',
      '1. The River Unit Programme (RU⟦|⟧P) reads RUP/EA.2/4.\n',
      'RVP',
      '1. The River Unit Programme (RVP) reads RUP/EA.2/4.\n',
    ],
    [
      'but not in a quotation',
      '1. The River Unit Programme (RU⟦|⟧P) says: “the RUP reads”.\n',
      'RVP',
      '1. The River Unit Programme (RVP) says: “the RUP reads”.\n',
    ],
  ] as const) {
    it(name, async () => {
      strictEqual(await renamed(marked, wanted), expected);
    });
  }

  for (const [name, marked, wanted, expected] of [
    [
      'known organs in Chinese',
      '1. 人权理事会（理事会）成立。\n\n2. 经济及社会理事会和理⟦|⟧事会合作。安全理事会。\n',
      '人权会',
      '1. 人权理事会（人权会）成立。\n\n2. 经济及社会理事会和人权会合作。安全理事会。\n',
    ],
    [
      'what may be another in Chinese',
      '1. 河流事务委员会（委员会）成立。委⟦|⟧员会认为，湖泊事务委员会和委员会同意。\n',
      '河委会',
      '1. 河流事务委员会（河委会）成立。河委会认为，湖泊事务委员会和河委会同意。\n',
    ],
    [
      'organs and names in English',
      '1. The Human Rights Council (hereinafter “the Coun⟦|⟧cil”) met. The Council and the Security Council, and the River Council, read.\n',
      'Chamber',
      '1. The Human Rights Council (hereinafter “the Chamber”) met. The Chamber and the Security Council, and the River Council, read.\n',
    ],
    [
      'addresses of the web and of mail',
      '1. The United Nations Office on Drugs and Crime (UNO⟦|⟧DC): see https://www.unodc.org/UNODC/index.html, info@UNODC.org, UNODC.org/x and UNODC.\n',
      'ONUDC',
      '1. The United Nations Office on Drugs and Crime (ONUDC): see https://www.unodc.org/UNODC/index.html, info@UNODC.org, UNODC.org/x and ONUDC.\n',
    ],
    [
      'compounds',
      '1. The United Nations (UN⟦|⟧) and UN-Women, UN/AU and the UN.\n',
      'ONU',
      '1. The United Nations (ONU) and UN-Women, UN/AU and the ONU.\n',
    ],
    [
      'what is no plural',
      '1. Least developed countries (LD⟦|⟧Cs) and an LDC. The LDCs, LDCsome.\n',
      'PMA',
      '1. Least developed countries (PMAs) and an PMA. The PMAs, LDCsome.\n',
    ],
  ] as const) {
    it(`leaves ${name}`, async () => {
      strictEqual(await renamed(marked, wanted), expected);
    });
  }

  it('asks about what may be a piece of another name', async () => {
    strictEqual(
      await renamed('1. The United Nations (UN⟦|⟧) and UN-Women.\n', 'ONU', true),
      '1. The United Nations (ONU) and ONU-Women.\n',
    );
    strictEqual(
      await renamed('1. 河流事务委员会（委⟦|⟧员会）成立。湖泊事务委员会。\n', '河委会', true),
      '1. 河流事务委员会（河委会）成立。湖泊事务河委会。\n',
    );
  });

  it('asks about what is quoted', async () => {
    const marked = '1. The River Unit Programme (RU⟦|⟧P) says: “the RUP reads”.\n';
    strictEqual(await renamed(marked, 'RVP', true), '1. The River Unit Programme (RVP) says: “the RVP reads”.\n');
  });

  it('is refused to the short form of something else, to a word that stands there, and to none', async () => {
    const both = '1. The River Unit Programme (RU⟦|⟧P) and the Lake Unit Programme (LUP) read. XYZ is not it.\n';
    await refused(both, 'LUP', /short form of “Lake Unit Programme” already, in line 1/);
    await refused(both, 'XYZ', /stands in line 1 already/);
    await refused(both, '', /cannot be a short form/);
    await refused(both, 'A (b)', /cannot be a short form/);
  });
});

describe('renaming a document symbol', () => {
  for (const [name, marked, wanted, expected] of [
    [
      'changes it in every form, in masthead, text, notes and tables',
      'A/93/1⟦|⟧20\n\nReport\n\n1. As in A/93/12⟦|⟧0, para. 4, and A/93/120/Add.1.[^1]\n\nTable 1\nStation\t2039\nUpper\tA/93/120\n\n[^1]: A/93/120⟦|⟧.\n',
      'A/94/7',
      'A/94/7\n\nReport\n\n1. As in A/94/7, para. 4, and A/93/120/Add.1.[^1]\n\nTable 1\nStation\t2039\nUpper\tA/94/7\n\n[^1]: A/94/7.\n',
    ],
    [
      'one half of a joint one',
      '1. 见A/94/87⟦|⟧－S/2039/655，第7段，S/2039/655。\n',
      'A/94/88',
      '1. 见A/94/88－S/2039/655，第7段，S/2039/655。\n',
    ],
    [
      'the other half',
      '1. Voir A/94/87-S/2039/⟦|⟧655 et S/2039/655⟦|⟧.\n',
      'S/2039/656',
      '1. Voir A/94/87-S/2039/656 et S/2039/656.\n',
    ],
    [
      'a resolution by its number, in its form',
      '1. 安全理事会第16⟦|⟧31（2005）号决议第4段，S/RES/163⟦|⟧1(2005)，第1631(2005)号决议。\n',
      'S/RES/1700 (2006)',
      '1. 安全理事会第1700（2006）号决议第4段，S/RES/1700(2006)，第1700(2006)号决议。\n',
    ],
    [
      'by the number alone',
      '1. Security Council resolution 16⟦|⟧31 (2005), para. 4.\n',
      '1700 (2006)',
      '1. Security Council resolution 1700 (2006), para. 4.\n',
    ],
    [
      'of the Assembly',
      '1. En la resolución 60/2⟦|⟧51 de la Asamblea General, y A/RES/60/2⟦|⟧51.\n',
      'A/RES/61/3',
      '1. En la resolución 61/3 de la Asamblea General, y A/RES/61/3.\n',
    ],
    ['of another organ, by its symbol', '1. См. A/93/12⟦|⟧0, п. 4.\n', 'S/2040/3', '1. См. S/2040/3, п. 4.\n'],
    [
      'over the end of a line',
      '1. See the report A/93/\n12⟦|⟧0 on it.\n',
      'A/94/7',
      '1. See the report A/94/7 on it.\n',
    ],
    [
      'but not in a quotation',
      '1. See A/93/1⟦|⟧20: “as in A/93/120”.\n',
      'A/94/7',
      '1. See A/94/7: “as in A/93/120”.\n',
    ],
  ] as const) {
    it(name, async () => {
      strictEqual(await renamed(marked, wanted), expected);
    });
  }

  it('leaves a number alone whose words would be others, and says where', async () => {
    const { text, cursors } = readMarks('1. See S/RES/1631 (200⟦|⟧5), and Security Council resolution 1631 (2005).\n');
    const found = await at(text, cursors[0] ?? 0, 'A/RES/60/1');
    ok(typeof found !== 'string');
    strictEqual(after(text, found), '1. See A/RES/60/1, and Security Council resolution 1631 (2005).\n');
    deepStrictEqual(
      found.left.map(({ from, to }) => text.slice(from, to)),
      ['1631 (2005)'],
    );
  });

  for (const [name, marked, wanted, expected, stays] of [
    [
      'an addendum without its symbol, and what it goes on from',
      '1. See A/60/341 and Add.1 and 2, and A/60/341/Add.1.\n\n2. See A/60/3⟦|⟧41.\n',
      'A/61/1',
      '1. See A/60/341 and Add.1 and 2, and A/60/341/Add.1.\n\n2. See A/61/1.\n',
      ['A/60/341'],
    ],
    [
      'the addendum itself',
      '1. See A/60/341 and Add.1.\n\n2. See A/60/341/Add⟦|⟧.1.\n',
      'A/60/341/Add.2',
      '1. See A/60/341 and Add.1.\n\n2. See A/60/341/Add.2.\n',
      ['Add.1'],
    ],
    [
      'both letters of one number',
      '1. General Assembly resolutions 74/232 A and B, and A/RES/74/232 ⟦|⟧B.\n',
      'A/RES/75/100 B',
      '1. General Assembly resolutions 74/232 A and B, and A/RES/75/100 B.\n',
      ['General Assembly resolutions 74/232 A and B'],
    ],
  ] as const) {
    it(`leaves ${name}, and says where`, async () => {
      const { text, cursors } = readMarks(marked);
      const found = await at(text, cursors[0] ?? 0, wanted);
      ok(typeof found !== 'string');
      strictEqual(after(text, found), expected);
      deepStrictEqual(
        found.left.map(({ from, to }) => text.slice(from, to)),
        stays,
      );
    });
  }

  it('has the digits and spaces that stand there', async () => {
    strictEqual(
      await renamed('1. 安全理事会第１６⟦|⟧３１（２００５）号决议。\n', '1640 (2006)'),
      '1. 安全理事会第１６４０（２００６）号决议。\n',
    );
    strictEqual(await renamed('1. See A/76/5 (Vol.⟦|⟧II).\n', 'A/77/5 (Vol. III)'), '1. See A/77/5 (Vol.III).\n');
  });

  it('is refused where one half of a joint symbol would be none', async () => {
    await refused('1. See A/60/3⟦|⟧41-S/2005/1.\n', 'S/2005/1', /one half of a joint symbol/);
    await refused('1. See A/60/3⟦|⟧41-S/2005/1.\n', 'S/RES/1631 (2005)', /one half of a joint symbol/);
  });

  it('is refused to what is no symbol', async () => {
    await refused('1. See A/93/1⟦|⟧20.\n', 'the report', /not the symbol of a document/);
    await refused('1. See A/93/1⟦|⟧20.\n', 'A/94/7-S/2040/3', /not the symbol/);
    await refused('1. See A/93/1⟦|⟧20.\n', '', /not the symbol/);
  });

  it('twice and back is as it was', async () => {
    const text = 'A/93/120\n\n1. See A/93/120, A/93/120-S/2039/4 and A/93/120/Add.1.\n';
    const there = after(text, await at(text, 2, 'A/95/8'));
    strictEqual(after(there, await at(there, 2, 'A/93/120')), text);
  });
});

describe('what has no name of its own', () => {
  for (const [name, marked, why] of [
    ['a paragraph', '⟦|⟧1. One.\n', /Paragraph numbers follow from their order/],
    ['a heading', 'I.⟦|⟧ Floods\n\n1. One.\n', /headings and annexes follow/],
    ['a reference', '1. One.\n\n2. See paragraph ⟦|⟧1 above.\n', /A reference follows what it names/],
    ['plain words', '1. One t⟦|⟧wo.\n', /Nothing that can be renamed/],
    ['an empty draft', '⟦|⟧', /Nothing that can be renamed/],
  ] as const) {
    it(`is ${name}`, () => refused(marked, '2', why));
  }
});
