/** What a paste makes of a draft: where its text goes, which numbers its notes get, which those of the draft. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { noteAt } from '../../../../server/src/draft/notes';
import { parse } from '../../../../server/src/draft/parse';
import { passage } from '../../../../server/src/draft/passage';
import { everyBlock } from '../../../../server/src/draft/tree';
import { check, copied, page, pasted } from '../../../support/paste';
import { random, type Random } from '../../../support/random';

const DRAFT =
  '1. One.[^1]\n\n⟦|⟧2. Two.[^2] See note 2 above.\n\n3. Three.[^3]\n\n[^1]: A.\n\n[^2]: See note 1 above.\n\n[^3]: See notes 1 to 3.\n';

describe('features/paste', () => {
  describe('puts', () => {
    it('words into a sentence', async () => {
      await check(
        '1. The ⟦|⟧gauges.\n',
        { html: '<p>upper <b>river</b>’s<img src=x></p>', text: 'upper   river’s ' },
        '1. The upper river’s ⟦|⟧gauges.\n',
        'Pasted words; 1 picture and bold type are not kept.',
      );
    });

    it('blocks on lines of their own, a blank line round them', async () => {
      const two = { html: '<p>3. Three.</p><p>4. Four.</p>', text: '3. Three.\n4. Four.' };
      await check('1. One.\n\n⟦|⟧', two, '1. One.\n\n2. Three.\n\n3. Four.⟦|⟧\n', 'Pasted 2 paragraphs.');
      await check('1. One.⟦|⟧\n\n9. Nine.\n', two, '1. One.\n\n2. Three.\n\n3. Four.⟦|⟧\n\n11. Nine.\n');
      await check(
        '1. One.\r\n⟦|⟧\r\n9. Nine.\r\n',
        two,
        '1. One.\r\n\r\n2. Three.\r\n\r\n3. Four.⟦|⟧\r\n\r\n11. Nine.\r\n',
      );
      await check('1. One.\n   ⟦|⟧\n9. Nine.\n', two, '1. One.\n\n2. Three.\n\n3. Four.⟦|⟧\n\n11. Nine.\n');
      await check('1. One ⟦|⟧and two.\n', two, '1. One \n\n2. Three.\n\n3. Four.⟦|⟧\n\nand two.\n');
      await check('⟦|⟧', two, '3. Three.\n\n4. Four.⟦|⟧\n');
    });

    it('what was cut back where it belongs, and elsewhere as what has moved', async () => {
      const { clipboard, cut } = await copied(
        '1. See paragraphs 2 to 4.\n\n⟦|⟧2. Two, see paragraph 4.\n\n⟦|⟧3. See paragraph 2 above.\n\n4. Four.\n\n5. Five.\n',
      );
      strictEqual((await pasted(cut, clipboard))?.text ?? 'plain', 'plain');
      await check(
        cut.replace('⟦|⟧', '').replace('5. Five', '⟦|⟧5. Five'),
        clipboard,
        '1. See paragraphs 2 to 4.\n\n2. See paragraph 4 below.\n\n3. Four.\n\n4. Two, see paragraph 3.⟦|⟧\n\n5. Five.\n',
      );
    });

    it('lone CR and signs beyond the basic plane where they belong', async () => {
      await check(
        '1. 𠀀。\r\r⟦|⟧\r\r2. 乙。\r',
        { html: '<p>甲𠀀</p><p>丁</p>', text: '甲𠀀\r丁' },
        '1. 𠀀。\r\r甲𠀀\r\r丁⟦|⟧\r\r2. 乙。\r',
      );
    });

    it('nothing where the editor’s own paste is the same', async () => {
      strictEqual(await pasted('1. The ⟦|⟧gauges.\n', { html: '<b>upper</b>', text: 'upper' }), undefined);
      strictEqual(await pasted('1. The ⟦|⟧gauges.\n', { text: 'Algeria\nBrazil\n' }), undefined);
      strictEqual(await pasted('1. The ⟦|⟧gauges.\n', { text: 'no note[^7]' }), undefined);
      strictEqual(await pasted('1. The ⟦|⟧gauges.\n', { text: '' }), undefined);
      const lines = 'The gauges of the upper river are read every hour by the staff of\nthe stations.\n';
      strictEqual(await pasted('1. A.\n\n⟦|⟧', { text: lines, fromEditor: true, html: '<p>x</p>' }), undefined);
    });

    it('plain text, and says why, where the formatted text cannot be read', async () => {
      const deep = await pasted('⟦|⟧', { html: '<b>'.repeat(2000), text: 'A\n\nB' });
      match(deep?.summary ?? '', /as plain text, because the formatted text is nested too deep/);
      const large = await pasted('1. A.⟦|⟧\n', { html: `<p>${'x'.repeat(8 * 1024 * 1024)}</p>`, text: 'A.\n\nB.' });
      match(large?.summary ?? '', /as plain text, because the formatted text is larger than 8 MB/);
    });
  });

  describe('numbers notes', () => {
    it('in the order of the text; those behind follow, in sentences too', () =>
      check(
        DRAFT,
        page('<p>5. New.#1 And.#2</p>', 'First.', 'Second, see note 1.'),
        '1. One.[^1]\n\n2. New.[^2] And.[^3]⟦|⟧\n\n3. Two.[^4] See note 4 above.\n\n4. Three.[^5]\n\n[^1]: A.\n\n' +
          '[^2]: First.\n\n[^3]: Second, see note 2.\n\n[^4]: See note 1 above.\n\n[^5]: See notes 1 to 5.\n',
        'Pasted 1 paragraph and 2 notes; paragraphs 2–3 are now 3–4.',
      ));

    it('from 1 in a draft without notes, which come to its end', () =>
      check(
        '1. One.\n\n⟦|⟧\n\n2. Two.\n',
        page('<p>3. New.#1</p>', 'First.'),
        '1. One.\n\n2. New.[^1]⟦|⟧\n\n3. Two.\n\n[^1]: First.\n',
      ));

    it('line by line where the draft has them so', () =>
      check(
        '1. One.[^1] ⟦|⟧x\n\n2. Two.[^2]\n\n[^1]: A.\n[^2]: B.\n',
        page('words#1', 'First.'),
        '1. One.[^1] words[^2]⟦|⟧x\n\n2. Two.[^3]\n\n[^1]: A.\n[^2]: First.\n[^3]: B.\n',
        'Pasted words and 1 note.',
      ));

    it('directly behind the paragraph where the draft has them there', () =>
      check(
        '1. One.[^1]\n\n[^1]: A.\n\n⟦|⟧2. Two.[^2]\n\n[^2]: B.\n',
        page('<p>3. New.#1</p>', 'First.'),
        '1. One.[^1]\n\n[^1]: A.\n\n2. New.[^2]⟦|⟧\n\n[^2]: First.\n\n3. Two.[^3]\n\n[^3]: B.\n',
      ));

    it('above the highest where those of the draft are not in order', () =>
      check(
        '1. One.[^2]\n\n⟦|⟧2. Two.[^1]\n\n[^1]: A.\n\n[^2]: B.\n',
        page('<p>3. New.#1</p>', 'First.'),
        '1. One.[^2]\n\n2. New.[^3]⟦|⟧\n\n3. Two.[^1]\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: First.\n',
        'Pasted 1 paragraph and 1 note. The notes have numbers above the highest: those of the draft are not in order; paragraph 2 is now 3.',
      ));

    it('among those of the draft where these are printed ones', () =>
      check(
        '1. One.⁴\n\n⟦|⟧2. Two.⁵\n\n________\n\n⁴ See A/93/1.\n\n⁵ See A/93/3.\n',
        page('<p>3. New.#1</p>', 'First.'),
        '1. One.⁴\n\n2. New.[^5]⟦|⟧\n\n3. Two.⁶\n\n________\n\n⁴ See A/93/1.\n\n[^5]: First.\n\n⁶ See A/93/3.\n',
        'Pasted 1 paragraph and 1 note; paragraph 2 is now 3.',
      ));

    it('of one part of a draft only', () =>
      check(
        '1. One.[^1]\n\n[^1]: A.\n\nAnnex I\n\n1. Two.[^1]\n\n⟦|⟧\n\n2. Three.[^2]\n\n[^1]: B.\n\n[^2]: C.\n',
        page('<p>3. New.#1</p>', 'First.'),
        '1. One.[^1]\n\n[^1]: A.\n\nAnnex I\n\n1. Two.[^1]\n\n2. New.[^2]⟦|⟧\n\n3. Three.[^3]\n\n[^1]: B.\n\n[^2]: First.\n\n[^3]: C.\n',
      ));

    it('and puts marks as the house has them', () =>
      check(
        '1 - يقرأ موظفو المحطات مقياس المياه كل ساعة([^1]).\n\n⟦|⟧\n\n[^1]: انظر الكتاب.\n',
        page('<p>2 - ألف#1.</p>', 'باء.'),
        '1 - يقرأ موظفو المحطات مقياس المياه كل ساعة([^1]).\n\n2 - ألف([^2]).⟦|⟧\n\n[^1]: انظر الكتاب.\n\n[^2]: باء.\n',
      ));

    it('and says which notes lost their marks to it', () =>
      check(
        '1. One.[^1]\n\n⟦|⟧2. Two.[^2]⟦|⟧\n\n3. Three.[^3]\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n',
        page('<p>2. New.#1</p>', 'First.'),
        '1. One.[^1]\n\n2. New.[^2]⟦|⟧\n\n3. Three.[^4]\n\n[^1]: A.\n\n[^2]: First.\n\n[^3]: B.\n\n[^4]: C.\n',
        'Pasted 1 paragraph and 1 note. Note 3 lost its mark.',
      ));

    it('that were raised by hand', () =>
      check(
        DRAFT,
        { html: '<p>5. New<sup>9</sup> in 10<sup>3</sup> m.</p><p><sup>9</sup> First.</p>', text: 'x' },
        '1. One.[^1]\n\n2. New[^2] in 10³ m.⟦|⟧\n\n3. Two.[^3] See note 3 above.\n\n4. Three.[^4]\n\n[^1]: A.\n\n[^2]: First.\n\n[^3]: See note 1 above.\n\n[^4]: See notes 1 to 4.\n',
      ));

    it('of a piece of another draft, too', () =>
      check(
        DRAFT,
        { text: '7. New.[^3]\n\n[^3]: First.\n' },
        '1. One.[^1]\n\n2. New.[^2]⟦|⟧\n\n3. Two.[^3] See note 3 above.\n\n4. Three.[^4]\n\n[^1]: A.\n\n[^2]: First.\n\n[^3]: See note 1 above.\n\n[^4]: See notes 1 to 4.\n',
      ));

    for (const [language, draft, expected] of [
      [
        'Arabic',
        '1 - ألف([^1]).\n\n⟦|⟧2 - باء([^2]). انظر الحاشية 2.\n\n[^1]: جيم.\n\n[^2]: دال.\n',
        /باء\(\[\^3\]\)\. انظر الحاشية 3\./,
      ],
      ['Chinese', '1. 甲。[^1]\n\n⟦|⟧2. 乙。[^2] 见上文注2。\n\n[^1]: 丙。\n\n[^2]: 丁。\n', /乙。\[\^3\] 见上文注3。/],
      [
        'French',
        '1. Le niveau de l’eau est lu toutes les heures par le personnel[^1].\n\n⟦|⟧2. Deux[^2]. Voir la note 2 ci-dessus.\n\n[^1]: A.\n\n[^2]: B.\n',
        /Deux\[\^3\]\. Voir la note 3 ci-dessus/,
      ],
      [
        'Russian',
        '1. Один[^1].\n\n⟦|⟧2. Два[^2]. См. сноску 2 выше.\n\n[^1]: А.\n\n[^2]: Б.\n',
        /Два\[\^3\]\. См\. сноску 3 выше/,
      ],
      [
        'Spanish',
        '1. El nivel del agua se lee cada hora por el personal de la estación[^1].\n\n⟦|⟧2. Dos[^2]. Véase la nota 2 supra.\n\n[^1]: A.\n\n[^2]: B.\n',
        /Dos\[\^3\]\. Véase la nota 3/,
      ],
    ] as const)
      it(`and the sentences that name them, in ${language}`, async () => {
        const result = await pasted(draft, page('<p>3. New.#1</p>', 'First.'));
        match(result?.text ?? '', expected);
      });
  });

  describe('of any words into any draft', () => {
    /** Every mark outside what is new with the text of its note, digits aside. */
    const named = (text: string): string[] => {
      const draft = parse(text).tree;
      return everyBlock(draft).flatMap(({ block, at }) =>
        block.kind === 'note'
          ? []
          : block.marks
              .filter(({ mark }) => /^\d+$/.test(mark))
              .map(({ mark, from }) => {
                const note = noteAt(draft, mark, at + from)?.note;
                return note ? passage(note.block).text.replace(/\d+/g, '#') : 'none';
              }),
      );
    };

    const draftOf = (from: Random): string => {
      const count = from.integer(6);
      const eol = from.pick(['\n', '\r\n']);
      const lines: string[] = [];
      const notes: string[] = [];
      for (let at = 1; at <= count; at++) {
        const name = from.pick(['One', '水位计𠀀', 'ألف', 'Два']);
        lines.push(
          `${at}. ${name} ${at}.[^${at}]${from.integer(3) === 0 ? ` See note ${1 + from.integer(count)} above.` : ''}`,
        );
        notes.push(`[^${at}]: Text ${String.fromCharCode(96 + at)}.`);
      }
      return [...lines, ...notes].join(from.pick([eol + eol, eol + eol + eol]));
    };

    it('leaves every mark with its note, and gives each new one its own', async () => {
      for (let seed = 1; seed <= 150; seed++) {
        const from = random(seed);
        const text = draftOf(from);
        const breaks = [0, text.length, ...[...text.matchAll(/(?<=\n)(?=\d)/g)].map(({ index }) => index)];
        const at = from.pick(breaks);
        const count = 1 + from.integer(3);
        const body = Array.from({ length: count }, (_, k) => `New ${'x'.repeat(k + 1)}.#${k + 1}`).join(' ');
        const notes = Array.from({ length: count }, (_, k) => `Fresh ${'x'.repeat(k + 1)}.`);
        const result = await pasted(
          `${text.slice(0, at)}⟦|⟧${text.slice(at)}`,
          page(`<p>9. ${body}</p><p>(a) x</p>`, ...notes),
        );
        ok(result, String(seed));
        const after = result.text.replace('⟦|⟧', '');
        const [was, is] = [named(text), named(after)];
        deepStrictEqual(
          is.filter((note) => note.startsWith('Fresh')),
          notes,
          `${seed}: ${after}`,
        );
        deepStrictEqual(
          is.filter((note) => !note.startsWith('Fresh')),
          was,
          `${seed}: ${after}`,
        );
        const marks = [...after.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number));
        if (!result.summary.includes('above the highest'))
          deepStrictEqual(
            marks,
            [...marks].sort((a, b) => a - b),
            `${seed}: ${after}`,
          );
      }
    });

    it('brings back what was cut', async () => {
      for (let seed = 1; seed <= 80; seed++) {
        const from = random(seed);
        const text = draftOf(from);
        const starts = [...text.matchAll(/(?<=^|\n)(?=\d)/g)].map(({ index }) => index);
        if (starts.length < 2) continue;
        const first = from.integer(starts.length - 1);
        const [start = 0, end = 0] = [starts[first], starts[first + 1]];
        const { clipboard, cut } = await copied(
          `${text.slice(0, start)}⟦|⟧${text.slice(start, end)}⟦|⟧${text.slice(end)}`,
        );
        const back = await pasted(cut, clipboard);
        strictEqual((back?.text ?? cut.replace('⟦|⟧', clipboard.text ?? '')).replace('⟦|⟧', ''), text, String(seed));
      }
    });

    it('never throws, and costs no more than its length', async function () {
      this.timeout(60_000);
      const PIECES = [
        '[^1]',
        '[^1]: x',
        '\n',
        '\n\n',
        '1. ',
        '(a) ',
        '\r',
        'words of a line that is as wide as one of a page and',
        '> ',
        '⁷',
        '\t',
        '𠀀',
        'see note 1',
      ];
      for (let seed = 1; seed <= 200; seed++) {
        const from = random(seed);
        const any = (): string => Array.from({ length: from.integer(30) }, () => from.pick(PIECES)).join('');
        const text = any();
        const at = from.integer(text.length + 1);
        await pasted(
          `${text.slice(0, at)}⟦|⟧${text.slice(at)}`,
          from.integer(2) ? { text: any() } : { text: any(), html: any() },
        );
      }
      const long = Array.from({ length: 2000 }, (_, k) => `${k + 1}. Paragraph.[^${k + 1}]`);
      const notes = Array.from({ length: 2000 }, (_, k) => `[^${k + 1}]: Note.`);
      // What costs more than its length never comes to its end.
      await pasted(`${[...long, ...notes].join('\n\n')}⟦|⟧`, { text: [...long, ...notes].join('\n\n') });
    });
  });
});
