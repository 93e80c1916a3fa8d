/** Pasting what was copied from a draft: its notes come along, and it means what it meant. */
import { match, strictEqual } from 'node:assert';
import { check, copied, page, pasted } from '../../../support/paste';

describe('features/paste', () => {
  describe('with what was copied from a draft', () => {
    const TEXT =
      '1. One.[^1]\n\n⟦|⟧2. Two.[^2] More.\n\n⟦|⟧3. Three.[^3] See note 2 above.\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n';

    it('makes a second note in the same draft', async () => {
      const { clipboard } = await copied(TEXT);
      await check(
        '1. One.[^1]\n\n2. Two.[^2] More.\n\n⟦|⟧3. Three.[^3]\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n',
        clipboard,
        '1. One.[^1]\n\n2. Two.[^2] More.\n\n3. Two.[^3] More.⟦|⟧\n\n4. Three.[^4]\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: B.\n\n[^4]: C.\n',
      );
    });

    it('finds the note again that the cut words have left behind', async () => {
      const { clipboard, cut, text } = await copied(TEXT);
      const back = await pasted(cut, clipboard);
      strictEqual((back?.text ?? cut.replace('⟦|⟧', clipboard.text ?? '')).replace('⟦|⟧', ''), text);
    });

    it('moves it where the words come behind others', async () => {
      const { clipboard, cut } = await copied(TEXT);
      await check(
        cut.replace('⟦|⟧', '').replace('above.\n\n', 'above.\n\n⟦|⟧'),
        clipboard,
        '1. One.[^1]\n\n2. Three.[^2] See note 3 above.\n\n3. Two.[^3] More.⟦|⟧\n\n[^1]: A.\n\n[^2]: C.\n\n[^3]: B.\n',
      );
    });

    it('brings the notes of marks that were not cut with it back to them', async () => {
      const text = '1. One.[^1]\n\n⟦|⟧2. Two.[^2]\n\n[^1]: A.\n\n[^2]: B.\n⟦|⟧';
      const { clipboard, cut } = await copied(text);
      strictEqual(await pasted(cut, clipboard), undefined, 'its place');
      await check('⟦|⟧1. One.[^1]\n', clipboard, '1. Two.[^1]⟦|⟧\n\n2. One.[^2]\n\n[^1]: B.\n\n[^2]: A.\n');
      const crossed = await copied(
        '1. One.[^1]\n\n2. Two.[^2]\n\n3. Three.⟦|⟧[^3]\n\n[^1]: A.⟦|⟧\n\n[^2]: B.\n\n[^3]: C.\n',
      );
      strictEqual(await pasted(crossed.cut, crossed.clipboard), undefined, 'a piece with the beginning of the notes');
    });

    it('brings back a piece that ends in the middle of a note', async () => {
      const text = '1. One.[^1]⟦|⟧\n\n2. Two.[^2]\n\n[^1]: A.\n\n[^2]: Be⟦|⟧hind.\n';
      const { clipboard, cut } = await copied(text);
      strictEqual(clipboard.passage?.notes.length, 0);
      const back = await pasted(cut, clipboard);
      strictEqual(
        (back?.text ?? cut.replace('⟦|⟧', clipboard.text ?? '')).replace('⟦|⟧', ''),
        text.replaceAll('⟦|⟧', ''),
      );
    });

    it('takes the notes along into another draft', async () => {
      const { clipboard } = await copied(TEXT);
      const passage = clipboard.passage && { ...clipboard.passage, uri: 'file:///other.undoc' };
      await check('⟦|⟧', { ...clipboard, ...(passage && { passage }) }, '2. Two.[^1] More.⟦|⟧\n\n[^1]: B.\n');
    });

    it('puts a line that was copied with nothing selected before the line of the cursor, with its notes', async () => {
      const { clipboard } = await copied('1. One.[^1]\n\n⟦|⟧2. Two.[^2]⟦|⟧\n\n[^1]: A.\n\n[^2]: B.\n');
      await check(
        '1. Old.[^1]\n\n2. Old⟦|⟧er.[^2]\n\n[^1]: X.\n\n[^2]: Y.\n',
        { ...clipboard, text: `${clipboard.text ?? ''}\n`, fromEditor: true },
        '1. Old.[^1]\n\n2. Two.[^2]⟦|⟧\n\n3. Older.[^3]\n\n[^1]: X.\n\n[^2]: B.\n\n[^3]: Y.\n',
      );
    });

    it('takes along the notes of what several cursors copy', async () => {
      const { clipboard } = await copied(
        '1. One.[^1]\n\n⟦|⟧2. Two.[^2]⟦|⟧\n\n⟦|⟧3. Three.[^3]⟦|⟧\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n',
      );
      const result = await pasted('1. Old.[^1]\n\n⟦|⟧\n\n[^1]: X.\n', { ...clipboard, fromEditor: true });
      match(result?.text ?? '', /Two\.\[\^2\]\s+3\. Three\.\[\^3\][^]*\[\^2\]: B\.\s+\[\^3\]: C\./);
    });

    it('uses no notes of words that are no longer those of the clipboard', async () => {
      const { clipboard } = await copied(TEXT);
      strictEqual(await pasted('1. A⟦|⟧.\n', { ...clipboard, text: 'else' }), undefined);
    });
  });

  describe('and what leans on a source', () => {
    const LEANING = '1. One.[^1] ⟦|⟧Two.[^2]\n\n[^1]: A/60/1.\n\n[^2]: Ibid., para. 3.\n';

    it('keeps it in the draft: it is written out', () =>
      check(
        LEANING,
        page('X#1', 'A/77/7.'),
        '1. One.[^1] X[^2]⟦|⟧Two.[^3]\n\n[^1]: A/60/1.\n\n[^2]: A/77/7.\n\n[^3]: A/60/1, para. 3.\n',
        'Pasted words and 1 note. 1 source of Ibid. or the like is written out.',
      ));

    it('keeps it in the draft where paragraphs count on, too', async () => {
      const result = await pasted(
        '1. One.[^1]\n\n⟦|⟧2. Two.[^2]\n\n[^1]: A/60/1.\n\n[^2]: Ibid., para. 3.\n',
        page('<p>2. X#1</p>', 'A/77/7.'),
      );
      match(result?.text ?? '', /\[\^3\]: A\/60\/1, para\. 3\./);
    });

    it('keeps it in the copy: written out where its source was not copied along', async () => {
      const { clipboard } = await copied(
        '1. One.[^1]\n\n⟦|⟧2. Two.[^2]⟦|⟧\n\n[^1]: A/60/1.\n\n[^2]: Ibid., para. 3.\n',
      );
      await check(
        '1. Old.[^1]\n\n⟦|⟧\n\n[^1]: A/77/7.\n',
        clipboard,
        '1. Old.[^1]\n\n2. Two.[^2]⟦|⟧\n\n[^1]: A/77/7.\n\n[^2]: A/60/1, para. 3.\n',
      );
    });

    it('keeps Ibid. where it means the same, as when what was cut comes back', async () => {
      const text = '1. One.[^1]\n\n⟦|⟧2. Two.[^2]\n\n⟦|⟧3. Three.\n\n[^1]: A/60/1.\n\n[^2]: Ibid., para. 3.\n';
      const { clipboard, cut } = await copied(text);
      strictEqual(await pasted(cut, clipboard), undefined);
      const both = await copied('⟦|⟧1. One.[^1]\n\n2. Two.[^2]\n\n⟦|⟧[^1]: A/60/1.\n\n[^2]: Ibid., para. 3.\n');
      match((await pasted('1. Old.\n\n⟦|⟧', both.clipboard))?.text ?? '', /\[\^2\]: Ibid\., para\. 3/);
    });

    it('in Chinese and Russian', async () => {
      for (const [draft, note, expected] of [
        [
          '1. 甲。[^1]⟦|⟧ 乙。[^2]\n\n[^1]: A/60/1。\n\n[^2]: 同上，第3段。\n',
          'A/77/7。',
          /\[\^3\]: A\/60\/1，第 ?3 ?段/,
        ],
        ['1. Один[^1].⟦|⟧ Два[^2].\n\n[^1]: A/60/1.\n\n[^2]: Там же, пункт 3.\n', 'A/77/7.', /\[\^3\]: A\/60\/1, п/],
      ] as const)
        match((await pasted(draft, page('X#1', note)))?.text ?? '', expected);
    });

    it('says where it cannot', () =>
      check(
        '1. One.[^1] ⟦|⟧Two.\n\n[^1]: A/60/1.\n',
        page('X#1', 'Ibid., para. 4.'),
        '1. One.[^1] X[^2]⟦|⟧Two.\n\n[^1]: A/60/1.\n\n[^2]: Ibid., para. 4.\n',
        /1 Ibid\. or the like in it means something else here: look the sources through/,
      ));
  });

  describe('tells', () => {
    it('that sentences name notes that were not pasted', async () => {
      const one = await copied('1. One.[^1]\n\n⟦|⟧2. Two, see note 1 above.[^2]⟦|⟧\n\n[^1]: A.\n\n[^2]: B.\n');
      const passage = one.clipboard.passage && { ...one.clipboard.passage, uri: 'file:///other.undoc' };
      const result = await pasted('1. Old.[^1]\n\n⟦|⟧\n\n[^1]: X.\n', {
        ...one.clipboard,
        ...(passage && { passage }),
      });
      match(result?.summary ?? '', /names a note by its old number/);
      const other = await pasted('1. Old.[^1]⟦|⟧\n\n[^1]: X.\n', { text: '9. New.[^5]\n\n[^5]: See note 2 above.' });
      match(other?.summary ?? '', /names a note by its old number/);
    });

    it('in its own draft nothing: they follow', async () => {
      const { clipboard } = await copied(
        '1. One.[^1]\n\n⟦|⟧2. Two, see note 1 above.[^2]⟦|⟧\n\n[^1]: A.\n\n[^2]: B.\n',
      );
      const result = await pasted(
        '1. One.[^1]\n\n2. Two, see note 1 above.[^2]\n\n⟦|⟧\n\n[^1]: A.\n\n[^2]: B.\n',
        clipboard,
      );
      match(result?.text ?? '', /3\. Two, see note 1 above\.\[\^3\]/);
      strictEqual(/old number/.test(result?.summary ?? ''), false);
    });

    it('of no notes that went with their marks', () =>
      check(
        '⟦|⟧1. One.[^1]\n\n[^1]: A.\n⟦|⟧',
        { html: '<p>The gauges are read.</p><p>The boats go.</p>', text: 'The gauges are read.\nThe boats go.' },
        'The gauges are read.\n\nThe boats go.⟦|⟧\n',
        'Pasted 2 paragraphs.',
      ));
  });

  describe('with ranges and lists of notes', () => {
    it('does not widen a range of notes with one that was moved between them', async () => {
      const { clipboard, cut } = await copied(
        '1. One.[^1]\n\n⟦|⟧2. Two.[^2] And.[^3]\n\n⟦|⟧3. Three.[^4]\n\n4. Four.\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n\n[^4]: See notes 1 to 3.\n',
      );
      const result = await pasted(cut.replace('⟦|⟧', '').replace('4. Four', '⟦|⟧4. Four'), clipboard);
      match(result?.text ?? '', /\[\^4\]: See notes 1 to 3\./);
      match(result?.summary ?? '', /cannot follow/);
    });

    it('puts notes in order of which one in the middle is not there', () =>
      check(
        '1. Old.[^1]\n\n⟦|⟧\n\n[^1]: X.\n',
        { text: 'P[^1] Q[^2] R[^3].\n\n[^1]: Note one.\n\n[^3]: Note three.' },
        '1. Old.[^1]\n\nP[^2] Q[^3] R[^4].⟦|⟧\n\n[^1]: X.\n\n[^2]: Note one.\n\n[^4]: Note three.\n',
      ));

    it('leaves notes of two parts that have the same numbers where they are', async () => {
      const text = '1. P.[^1]\n\n[^1]: one.\n\nAnnex I\n\n1. R.[^1]\n\n[^1]: annex note.\n';
      strictEqual(await pasted('⟦|⟧', { text }), undefined);
    });
  });

  describe('into a note or a cell', () => {
    const two = { html: '<p>X one</p><p>Y two</p>', text: 'X one\nY two' };

    it('joins blocks that would cut it', async () => {
      await check(
        '1. One.[^1]\n\n[^1]: See A/60/1⟦|⟧, para. 3.\n',
        two,
        '1. One.[^1]\n\n[^1]: See A/60/1X one Y two⟦|⟧, para. 3.\n',
        'Pasted words, in one line.',
      );
      await check('Table 1\nA\tB\nC\t⟦|⟧D\nE\tF\n', two, 'Table 1\nA\tB\nC\tX one Y two⟦|⟧D\nE\tF\n');
      await check(
        '1. 甲。[^1]\n\n[^1]: 见⟦|⟧第3段。\n',
        { html: '<p>乙</p><p>丙</p>', text: '乙\n丙' },
        '1. 甲。[^1]\n\n[^1]: 见乙丙⟦|⟧第3段。\n',
      );
    });

    it('joins what opens a note', () =>
      check('1. One.[^1]\n\n[^1]: ⟦|⟧\n', two, '1. One.[^1]\n\n[^1]: X one Y two⟦|⟧\n'));

    it('but rows that are pasted below a row', async () => {
      const result = await pasted('Table 1\nA\tB\nC\tD⟦|⟧\nE\tF\n', two);
      match(result?.text ?? '', /X one\n+Y two/);
    });
  });
});
