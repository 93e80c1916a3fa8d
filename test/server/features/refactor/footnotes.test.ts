/** A citation in brackets moved into a footnote, and a footnote moved into the text. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { parse } from '../../../../server/src/draft/parse';
import { noteAt } from '../../../../server/src/draft/notes';
import { passage } from '../../../../server/src/draft/passage';
import { everyBlock } from '../../../../server/src/draft/tree';
import { TO_FOOTNOTE, TO_TEXT } from '../../../../server/src/features/refactor/request';
import { random, type Random } from '../../../support/random';
import { after, applied, offeredAt } from '../../../support/refactor';

describe('the action “Move into a footnote”', () => {
  for (const [name, marked, expected] of [
    [
      'puts the mark behind the stop in English',
      '1. The gauges are read every hour (see A/93/12⟦|⟧0, para. 5).\n',
      '1. The gauges are read every hour.[^1]\n\n[^1]: See A/93/120, para. 5.\n',
    ],
    [
      'puts it behind the stop in Chinese, whatever the brackets are',
      '1. 水位计𠀀每小时读取一次（见A/93/12⟦|⟧0，第5段）。\r\n\r\n2. 甲。\r\n',
      '1. 水位计𠀀每小时读取一次。[^1]\r\n\r\n2. 甲。\r\n\r\n[^1]: 见A/93/120，第5段。\r\n',
    ],
    [
      'puts it before the stop in French',
      '1. Le niveau de l’eau est lu toutes les heures (voir A/93/12⟦|⟧0, par. 5), et le personnel le note.\n',
      '1. Le niveau de l’eau est lu toutes les heures[^1], et le personnel le note.\n\n[^1]: Voir A/93/120, par. 5.\n',
    ],
    [
      'puts it before the stop in Russian',
      '1. Уровень воды измеряется каждый час (см. A/93/12⟦|⟧0, п. 5).\n',
      '1. Уровень воды измеряется каждый час[^1].\n\n[^1]: См. A/93/120, п. 5.\n',
    ],
    [
      'puts it in brackets before the stop in Arabic',
      '1. يقرأ مقياس المياه كل ساعة (انظر A/93/1⟦|⟧20، الفقرة 5)، ثم يقرأ مرة أخرى.\n',
      '1. يقرأ مقياس المياه كل ساعة([^1])، ثم يقرأ مرة أخرى.\n\n[^1]: انظر A/93/120، الفقرة 5.\n',
    ],
    [
      'gives the next number, and the later ones one more, in sentences too',
      '1. First.[^1]\n\n2. Read (A/93/12⟦|⟧0), and more.[^2] See note 2 above.\n\n3. End.[^3] See notes 1 to 3 above.\n\n[^1]: A.\n\n[^2]: See note 1 above.\n\n[^3]: C.\n',
      '1. First.[^1]\n\n2. Read,[^2] and more.[^3] See note 3 above.\n\n3. End.[^4] See notes 1 to 4 above.\n\n[^1]: A.\n\n[^2]: A/93/120.\n\n[^3]: See note 1 above.\n\n[^4]: C.\n',
    ],
    [
      'puts notes line by line where the others are',
      '1. One.[^1]\n\n2. Two (A/93/12⟦|⟧0).\n\n3. Three.[^2]\n\n[^1]: A/93/1.\n[^2]: A/93/3.\n',
      '1. One.[^1]\n\n2. Two.[^2]\n\n3. Three.[^3]\n\n[^1]: A/93/1.\n[^2]: A/93/120.\n[^3]: A/93/3.\n',
    ],
    [
      'puts the note at the end of the part, and renumbers what comes in the next',
      '1. The gauges are read\n(see A/93/12⟦|⟧0,\npara. 5) every hour.\n\nAnnex\n\n1. Other.[^1]\n\n[^1]: A/93/1.\n',
      '1. The gauges are read[^1] every hour.\n\nAnnex\n\n1. Other.[^2]\n\n[^1]: See A/93/120, para. 5.\n\n[^2]: A/93/1.\n',
    ],
    [
      'numbers printed marks anew',
      '1. One.¹ Two (A/93/12⟦|⟧0). Three.²\n\n________\n¹ A/93/1.\n\n² A/93/3.\n',
      '1. One.¹ Two.[^2] Three.³\n\n________\n¹ A/93/1.\n\n[^2]: A/93/120.\n\n³ A/93/3.\n',
    ],
    [
      'keeps an Ibid. that means the same',
      '1. One.[^1]\n\n2. Two (A/93/12⟦|⟧0).\n\n3. Three.[^2] Four.[^3]\n\n[^1]: A/93/1.\n[^2]: A/93/3, para. 4.\n[^3]: Ibid.\n',
      '1. One.[^1]\n\n2. Two.[^2]\n\n3. Three.[^3] Four.[^4]\n\n[^1]: A/93/1.\n[^2]: A/93/120.\n[^3]: A/93/3, para. 4.\n[^4]: Ibid.\n',
    ],
    [
      'renumbers only the notes that are counted with it',
      '1. One.[^1] See note 1 above.\n\n2. New (A/93/12⟦|⟧0).\n\n3. Two.[^2] See note 2 above.\n\n[^1]: A/93/1.\n\n[^2]: A/93/2.\n\nAnnex I\n\n1. Three.[^1] Four.[^2]\n\n[^1]: A/93/3.\n\n[^2]: A/93/4.\n',
      '1. One.[^1] See note 1 above.\n\n2. New.[^2]\n\n3. Two.[^3] See note 3 above.\n\n[^1]: A/93/1.\n\n[^2]: A/93/120.\n\n[^3]: A/93/2.\n\nAnnex I\n\n1. Three.[^1] Four.[^2]\n\n[^1]: A/93/3.\n\n[^2]: A/93/4.\n',
    ],
    [
      'numbers it as its annex does',
      '1. One.[^1]\n\n[^1]: A/93/1.\n\nAnnex I\n\n1. New (A/93/12⟦|⟧0). Three.[^1] Four.[^2]\n\n[^1]: A/93/3.\n\n[^2]: A/93/4.\n',
      '1. One.[^1]\n\n[^1]: A/93/1.\n\nAnnex I\n\n1. New.[^1] Three.[^2] Four.[^3]\n\n[^1]: A/93/120.\n\n[^2]: A/93/3.\n\n[^3]: A/93/4.\n',
    ],
    [
      'takes the form that the marks of the draft have',
      '1. يقرأ مقياس المياه[^1] كل ساعة (انظر A/93/1⟦|⟧20، الفقرة 5).\n\n[^1]: A/93/1.\n',
      '1. يقرأ مقياس المياه[^1] كل ساعة[^2].\n\n[^1]: A/93/1.\n\n[^2]: انظر A/93/120، الفقرة 5.\n',
    ],
    [
      'lets stand what names no note of the draft, or none that moves',
      '1. One,[^1] as said in “see note 2” (A/93/12⟦|⟧0). More in note 2040 and in footnote 1.[^2]\n\n[^1]: A/93/1.\n\n[^2]: A/93/2.\n',
      '1. One,[^1] as said in “see note 2”.[^2] More in note 2040 and in footnote 1.[^3]\n\n[^1]: A/93/1.\n\n[^2]: A/93/120.\n\n[^3]: A/93/2.\n',
    ],
    [
      'takes all that stands in the brackets',
      '1. The gauges are read (for instance, A/93/12⟦|⟧0 and A/93/121, as said).\n',
      '1. The gauges are read.[^1]\n\n[^1]: For instance, A/93/120 and A/93/121, as said.\n',
    ],
  ] as const)
    it(name, async () => {
      strictEqual(await after(TO_FOOTNOTE, marked), expected);
    });

  for (const [why, marked] of [
    ['without brackets', '1. The gauges are read, see A/93/12⟦|⟧0.\n'],
    ['in a note', '1. One.[^1]\n\n[^1]: Read (A/93/12⟦|⟧0).\n'],
    ['in a quotation', '1. He said: “Read (A/93/12⟦|⟧0).”\n'],
    ['in a heading', '  A heading (A/93/12⟦|⟧0)\n\n1. One.\n'],
    [
      'where Ibid. would be another',
      '1. Two[^1] things.\n\n2. New (A/93/12⟦|⟧0).\n\n3. More.[^2]\n\n[^1]: A/93/1.\n[^2]: Ibid., para. 3.\n',
    ],
    [
      'where a bare Ibid. would be another',
      '1. Two[^1] things.\n\n2. New (see S/RES/1631 (2005), para⟦|⟧. 3).\n\n3. More.[^2]\n\n[^1]: A/93/341, para. 5.\n[^2]: Ibid.\n',
    ],
    [
      'where only the place of a bare Ibid. would be another',
      '1. 甲。[^1]\n\n2. 乙(见A/93/34⟦|⟧1，第9段)。\n\n3. 丙。[^2]\n\n[^1]: A/93/341，第5段。\n[^2]: 同上。\n',
    ],
    [
      'where an Ibid. whose source is not known would be another',
      '1. Two[^1] things.\n\n2. New (see A/93/12⟦|⟧0 and A/93/121).\n\n3. More.[^2]\n\n[^1]: J. Smith, The Law of Boats.\n[^2]: Ibid.\n',
    ],
    [
      'where one of the text would be one of the note before',
      '1. Two[^1] things.\n\n2. Under A/93/120, para. 3, it is read (ib⟦|⟧id.).\n\n[^1]: A/93/341, para. 5.\n',
    ],
    ...[
      ['[^1]: United Nations, Treaty Series, vol. 2445, No. 44004.', '[^2]: Ibid., vol. 1456, No. 24631.'],
      ['[^1]: The River Times, 3 May 2040.', '[^2]: See also ibid., 4 May 2040.'],
      ['[^1]: Объединенные реки, том 2445.', '[^2]: Ibid., vol. 1456.'],
    ].map(
      ([first = '', second = '']) =>
        [
          `between ${first} and ${second}`,
          `1. Two[^1] things.\n\n2. New (see A/93/34⟦|⟧1, para. 3).\n\n3. More.[^2]\n\n${first}\n${second}\n`,
        ] as const,
    ),
    [
      'where a sentence names a note in a way that is not read',
      '1. New (A/93/12⟦|⟧0). One.[^1]\n\n2. Two.[^2]\n\n[^1]: A/93/1.\n\n[^2]: J. Smith, supra note 1, p. 7.\n',
    ],
    [
      'where it is named so in Russian',
      '1. Новый уровень (A/93/12⟦|⟧0). Один[^1].\n\n2. Два, примечание 1, и еще.\n\n[^1]: A/93/1.\n',
    ],
    ['where the brackets define a short form', '1. Read (A/93/34⟦|⟧1, hereinafter “the boat report”).\n'],
    ['where the brackets behind them do', '1. Read the report (A/93/34⟦|⟧1) (the “boat report”).\n'],
    ['where they may define one', '1. Read (the “boat report”, A/93/34⟦|⟧1).\n'],
    ['where they define one in French', '1. Le niveau est lu (A/93/34⟦|⟧1, ci-après « le rapport »).\n'],
    [
      'in an annex without notes, where others count their own',
      '1. One.[^1]\n\n[^1]: A/93/1.\n\nAnnex I\n\n1. Two.[^1]\n\n[^1]: A/93/3.\n\nAnnex II\n\n1. New (A/93/12⟦|⟧0).\n',
    ],
    ['with a mark inside', '1. Read (A/93/12⟦|⟧0[^1]).\n\n[^1]: One.\n'],
  ] as const)
    it(`is not offered ${why}`, async () => {
      strictEqual(await after(TO_FOOTNOTE, marked), undefined);
    });
});

describe('the action “Move the note into the text”', () => {
  for (const [name, marked, expected] of [
    [
      'puts the note in brackets before the stop',
      '1. The gauges are read every hour.[^⟦|⟧1]\n\n[^1]: See A/93/120, para. 5.\n',
      '1. The gauges are read every hour (see A/93/120, para. 5).\n',
    ],
    [
      'is offered on the label of the note, too, and closes the numbers up',
      '1. 甲。[^1]\n\n2. 乙。[^2]见注2。\n\n3. 丙。[^3]\n\n[⟦|⟧^1]: 见A/93/120，第5段。\n\n[^2]: 见A/93/7。\n\n[^3]: 见A/93/8。\n',
      '1. 甲(见A/93/120，第5段)。\n\n2. 乙。[^1]见注1。\n\n3. 丙。[^2]\n\n[^1]: 见A/93/7。\n\n[^2]: 见A/93/8。\n',
    ],
    [
      'keeps the stop of an abbreviation',
      '1. The gauges, pumps, etc.[^⟦|⟧1] are read.\n\n[^1]: A/93/120.\n',
      '1. The gauges, pumps, etc. (A/93/120) are read.\n',
    ],
    [
      'takes a space behind the mark along, where the script has none',
      '1. 《甲》[^⟦|⟧1] 和乙。\n\n[^1]: 见A/93/120。\n',
      '1. 《甲》(见A/93/120)和乙。\n',
    ],
    [
      'writes full-width brackets, where the house of the time has them',
      'A/61/341\n\n大 会\n\nDistr.: General\n5 October 2006\nChinese\nOriginal: English\n\n1. 水位计每小时读取一次。[^⟦|⟧1]\n\n[^1]: 见A/93/120，第5段。\n',
      'A/61/341\n\n大 会\n\nDistr.: General\n5 October 2006\nChinese\nOriginal: English\n\n1. 水位计每小时读取一次（见A/93/120，第5段）。\n',
    ],
    [
      'takes several citations, and short words',
      '1. Уровень воды измеряется каждый час[^⟦|⟧1].\n\n[^1]: См. док. A/93/341, п. 5; A/93/342.\n',
      '1. Уровень воды измеряется каждый час (см. док. A/93/341, п. 5; A/93/342).\n',
    ],
    [
      'closes up only the numbers that are counted with it',
      '1. One.[^⟦|⟧1] Two.[^2]\n\n[^1]: A/93/1.\n\n[^2]: A/93/2.\n\nAnnex I\n\n1. Three.[^1] Four.[^2]\n\n[^1]: A/93/3.\n\n[^2]: A/93/4.\n',
      '1. One (A/93/1). Two.[^1]\n\n[^1]: A/93/2.\n\nAnnex I\n\n1. Three.[^1] Four.[^2]\n\n[^1]: A/93/3.\n\n[^2]: A/93/4.\n',
    ],
    [
      'joins the lines of the note',
      '1. The gauges are read.[^⟦|⟧1]\r\n\r\n[^1]: See A/93/120,\r\nparas. 4 and 5.\r\n\r\n2. More.\r\n',
      '1. The gauges are read (see A/93/120, paras. 4 and 5).\r\n\r\n2. More.\r\n',
    ],
  ] as const)
    it(name, async () => {
      strictEqual(await after(TO_TEXT, marked), expected);
    });

  for (const [why, marked] of [
    ['where several marks name the note', '1. One.[^⟦|⟧1] Two.[^1]\n\n[^1]: A/93/1.\n'],
    ['where the note has several paragraphs', '1. One.[^⟦|⟧1]\n\n[^1]: A/93/1.\n\n    More of it.\n'],
    ['where there is no note', '1. One.[^⟦|⟧1]\n'],
    ['where the next note is Ibid.', '1. One.[^⟦|⟧1] Two.[^2]\n\n[^1]: A/93/1.\n\n[^2]: Ibid., para. 3.\n'],
    ['where the next note is a bare Ibid.', '1. One.[^⟦|⟧1] Two.[^2]\n\n[^1]: A/93/1, para. 5.\n\n[^2]: Ibid.\n'],
    ['where an Ibid. would be bare', '1. 甲。[^1] 乙。[^⟦|⟧2]\n\n[^1]: A/93/1，第5段。\n\n[^2]: 同上。\n'],
    ['where an unknown source is meant', '1. One.[^1] Two.[^⟦|⟧2]\n\n[^1]: J. Smith, Boats.\n\n[^2]: Ibid., p. 7.\n'],
    [
      'of a note that is Ibid. itself',
      '1. One.[^1] Two.[^⟦|⟧2]\n\n[^1]: A/93/1.\n\n[^2]: Ibid., vol. 1249, No. 20378.\n',
    ],
    [
      'where the next note is Ibid. of a series',
      '1. One.[^⟦|⟧1] Two.[^2]\n\n[^1]: United Nations, Treaty Series, vol. 2445, No. 44004.\n\n[^2]: Ibid., vol. 1456, No. 24631.\n',
    ],
    [
      'where the next note is Ibid. of a newspaper',
      '1. One.[^⟦|⟧1] Two.[^2]\n\n[^1]: The River Times, 3 May 2040.\n\n[^2]: Ibid., 4 May 2040.\n',
    ],
    [
      'of a note that is the Latin Ibid. in Russian',
      '1. Уровень воды.[^1] Еще.[^⟦|⟧2]\n\n[^1]: Сборник договоров, том 2445.\n\n[^2]: Ibid., vol. 1249, No. 20378.\n',
    ],
    [
      'of a note that is Ibid. behind empty brackets',
      '1 - يقرأ المقياس[^1]. ثم[^⟦|⟧2].\n\n[^1]: مجموعة المعاهدات، المجلد 5.\n\n[^2]: () المرجع نفسه، المجلد 7.\n',
    ],
    [
      'of a note that is a stretched Ibid.',
      '1 - يقرأ المقياس[^1]. ثم[^⟦|⟧2].\n\n[^1]: مجموعة المعاهدات، المجلد 5.\n\n[^2]: المرجــع نفسـه، المجلد 7.\n',
    ],
    ['in a heading', '  A heading[^⟦|⟧1]\n\n1. One.\n\n[^1]: A/93/1.\n'],
    ['of a note that another names', '1. One.[^⟦|⟧1] Two.[^2]\n\n[^1]: A/93/1, para. 5.\n\n[^2]: See note 1 above.\n'],
    [
      'of a note that is named among others',
      '1. One.[^1] Two.[^⟦|⟧2] Three.[^3] See notes 1 to 3 above.\n\n[^1]: A/93/1.\n\n[^2]: A/93/2.\n\n[^3]: A/93/3.\n',
    ],
    [
      'of a note that is named in a way that is not read',
      '1. One.[^⟦|⟧1] Two.[^2]\n\n[^1]: A/93/1.\n\n[^2]: J. Smith, supra note 1, p. 7.\n',
    ],
    ['of a note of two sentences', '1. One.[^⟦|⟧1]\n\n[^1]: A/93/341, para. 5. The Group agreed.\n'],
    ['of a note whose second sentence is short', '1. One.[^⟦|⟧1]\n\n[^1]: A/93/341; it met. It agreed.\n'],
    ['of a note of two citations', '1. One.[^⟦|⟧1]\n\n[^1]: A/93/341, para. 5. A/93/342, para. 6.\n'],
    ['of a note of two Chinese sentences', '1. 甲。[^⟦|⟧1]\n\n[^1]: 见A/93/341，第5段。专家组同意。\n'],
    ['for a letter', '1. One.[^⟦|⟧a]\n\n[^a]: A/93/1.\n'],
  ] as const)
    it(`is not offered ${why}`, async () => {
      strictEqual(await after(TO_TEXT, marked), undefined);
    });
});

interface Words {
  readonly sentences: readonly string[];
  readonly see: readonly string[];
  readonly brackets: readonly [string, string];
  readonly stop: string;
  readonly mark: (number: number) => string;
  readonly behind: boolean;
}

const WORDS: readonly Words[] = [
  {
    sentences: ['The gauges are read every hour', 'The staff of the station tell the villages', 'E\u0301 𠀀 is a sign'],
    see: ['see A/93/#, para. 5', 'A/93/#', 'see also A/93/#, annex II'],
    brackets: [' (', ')'],
    stop: '.',
    mark: (number) => `[^${number}]`,
    behind: true,
  },
  {
    sentences: ['水位计每小时读取一次', '工作人员𠀀告诉下游的村庄', '各国应当提供设备'],
    see: ['见A/93/#，第5段', 'A/93/#'],
    brackets: ['(', ')'],
    stop: '。',
    mark: (number) => `[^${number}]`,
    behind: true,
  },
  {
    sentences: [
      'يقرأ مقياس المياه كل ساعة',
      'ويبلغ الموظفون القرى الواقعة في اتجاه المجرى',
      'وعلى الدول أن توفر المعدات',
    ],
    see: ['انظر A/93/#، الفقرة 5', 'A/93/#'],
    brackets: [' (', ')'],
    stop: '.',
    mark: (number) => `([^${number}])`,
    behind: false,
  },
];

/** A draft of some paragraphs with citations in brackets, marks and notes. */
function draftOf(choose: Random): { readonly words: Words; readonly text: string } {
  const words = choose.pick(WORDS);
  const eol = choose.pick(['\n', '\r\n']);
  const gap = choose.pick([eol, eol + eol]);
  let notes = 0;
  let symbol = 100;
  const source = (): string => choose.pick(words.see).replace('#', String(symbol++));
  const paragraphs = Array.from({ length: 2 + choose.integer(5) }, (_, at) => {
    const sentences = Array.from({ length: 1 + choose.integer(3) }, () => {
      const cited = choose.integer(2) === 0 ? words.brackets[0] + source() + words.brackets[1] : '';
      const mark = choose.integer(2) === 0 ? words.mark(++notes) : '';
      const [before, behind] = words.behind ? ['', mark] : [mark, ''];
      return choose.pick(words.sentences) + cited + before + words.stop + behind;
    });
    return `${at + 1}. ${sentences.join(words.brackets[0].startsWith(' ') ? ' ' : '')}`;
  });
  const texts = Array.from({ length: notes }, (_, at) => `[^${at + 1}]: ${source()}${words.stop}`);
  const end = choose.pick(['', eol]);
  return { words, text: [paragraphs.join(eol + eol), ...(notes > 0 ? [texts.join(gap)] : [])].join(eol + eol) + end };
}

/** The text of the note of every mark in the text, in order. */
function notesOfMarks(text: string): readonly string[] {
  const { tree } = parse(text);
  return everyBlock(tree).flatMap(({ block, at }) =>
    block.marks.map(({ mark }) => {
      const note = noteAt(tree, mark, at)?.note;
      return note ? passage(note.block).text : 'none';
    }),
  );
}

describe('there and back', () => {
  it('gives the text as it was; every other mark names its note', async () => {
    let moved = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const choose = random(seed);
      const { words, text } = draftOf(choose);
      const places = [...text.matchAll(/\((?!\[)[^)]*A\/93\/(\d+)/g)];
      if (places.length === 0) continue;
      const place = choose.pick(places);
      const at = place.index + place[0].length;
      const marked = `${text.slice(0, at)}⟦|⟧${text.slice(at)}`;
      const { actions } = await offeredAt(marked, {}, { only: [TO_FOOTNOTE] });
      const [action] = actions;
      ok(action, `seed ${seed}: ${marked}`);
      const made = applied(text, action);
      const symbol = `A/93/${place[1] ?? ''}`;
      const before = notesOfMarks(text);
      const now = notesOfMarks(made);
      const fresh = now.findIndex((note) => note.includes(symbol));
      deepStrictEqual([...now.slice(0, fresh), ...now.slice(fresh + 1)], before, `seed ${seed}: ${made}`);
      const plain = (one: string): string =>
        Array.from(one.replace(/[\s\d()[\]^:.。]/g, '').toLowerCase())
          .sort()
          .join('');
      strictEqual(plain(made), plain(text), `seed ${seed}`);
      const mark = made.indexOf(words.mark(fresh + 1)) + words.mark(fresh + 1).indexOf('^') + 1;
      const back = await after(TO_TEXT, `${made.slice(0, mark)}⟦|⟧${made.slice(mark)}`);
      strictEqual(back, text, `seed ${seed}: ${made}`);
      moved++;
    }
    ok(moved > 100, String(moved));
  });
});
