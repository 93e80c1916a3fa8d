/** Citations in a passage: what is one, where it begins and ends, what it points to. The marked text is the expectation. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import fc from 'fast-check';
import { joinPieces, toBlock } from '../../../server/src/base/passage';
import { formatPlace } from '../../../server/src/base/place';
import { recognise } from '../../../server/src/citations/recognise';
import type { Language } from '../../../server/src/languages/lexicon';
import { finds, passageOf, table } from '../../support/citations';

const DOC = ['A/95/412'];
const JOINT = ['A/95/412', 'S/2040/118'];

describe('citations/recognise, documents', () => {
  table([
    ['zh', '见 ⟦symbol:A/95/412⟧。', DOC, ''],
    ['zh', '根据 ⟦symbol:S/PRST/2040/3⟧ 号主席声明', ['S/PRST/2040/3'], ''],
    ['zh', '（见⟦symbol:A/95/412-S/2040/118⟧）', JOINT, ''],
    ['zh', '第⟦symbol:S/RES/2931（2041）⟧号决议', ['S/RES/2931 (2041)'], ''],
    ['zh', '⟦symbol:A/59/2005⟧号文件', ['A/59/2005'], ''],
    ['en', 'the report in ⟦symbol:A/95/412⟧ of 3 May 2041', DOC, ''],
    ['en', 'See ⟦symbol:A/59/2005⟧ and 2041', ['A/59/2005'], ''],
    ['en', '(see ⟦symbol:A/95/412\u2011S/2040/118⟧)', JOINT, ''],
  ]);

  it('are recognised with their place in six languages', () => {
    const rows: readonly (readonly [Language, string])[] = [
      ['ar', '⟦symbol:A/95/412-S/2040/118، الفقرة 7⟧'],
      ['zh', '⟦symbol:A/95/412-S/2040/118，第7段⟧'],
      ['en', '⟦symbol:A/95/412-S/2040/118, para. 7⟧'],
      ['fr', '⟦symbol:A/95/412-S/2040/118, par. 7⟧'],
      ['ru', '⟦symbol:A/95/412-S/2040/118, п. 7⟧'],
      ['es', '⟦symbol:A/95/412-S/2040/118, párr. 7⟧'],
    ];
    for (const [language, example] of rows) {
      const [found] = finds(language, example);
      deepStrictEqual([found?.targets, formatPlace(found?.place ?? [])], [JOINT, 'para 7'], language);
    }
  });
});

describe('citations/recognise, places in a document', () => {
  table([
    ['zh', '见 ⟦symbol:A/95/412，第64段⟧。', DOC, 'para 64'],
    ['zh', '见⟦symbol:A/95/412第64段⟧。', DOC, 'para 64'],
    ['zh', '⟦symbol:A/95/412-S/2040/118，第 64 段⟧', JOINT, 'para 64'],
    ['zh', '⟦symbol:A/95/412，第６４段⟧', DOC, 'para 64'],
    ['zh', '⟦symbol:A/95/412，第413至420段⟧', DOC, 'paras 413-420'],
    ['zh', '⟦symbol:A/95/412，第31-32段⟧', DOC, 'paras 31-32'],
    ['zh', '⟦symbol:A/95/412，第31–32段⟧', DOC, 'paras 31-32'],
    ['zh', '⟦symbol:A/95/412，第12至第14段⟧', DOC, 'paras 12-14'],
    ['zh', '⟦symbol:A/95/412，第12段至第14段⟧', DOC, 'paras 12-14'],
    ['zh', '⟦symbol:A/95/412，第72和73段⟧', DOC, 'paras 72 and 73'],
    ['zh', '⟦symbol:A/95/412，第72和第73段⟧', DOC, 'paras 72 and 73'],
    ['zh', '⟦symbol:A/95/412，第72段和第73段⟧', DOC, 'paras 72 and 73'],
    ['zh', '⟦symbol:A/95/412，第4、7和9段⟧', DOC, 'paras 4, 7 and 9'],
    ['zh', '⟦symbol:A/95/412，第3段、第5段以及第9段⟧', DOC, 'paras 3, 5 and 9'],
    ['zh', '⟦symbol:A/95/412，第33至38段和第54至59段⟧', DOC, 'paras 33-38 and 54-59'],
    ['zh', '⟦symbol:A/95/412，第12-14、16和20至22段⟧', DOC, 'paras 12-14, 16 and 20-22'],
    ['zh', '⟦symbol:A/95/412，第35(c)段⟧', DOC, 'para 35(c)'],
    ['zh', '⟦symbol:A/95/412，第35 (c)段⟧', DOC, 'para 35(c)'],
    ['zh', '⟦symbol:A/95/412，第35（c）段⟧', DOC, 'para 35(c)'],
    ['zh', '⟦symbol:A/95/412，第35(c)(ii)段⟧', DOC, 'para 35(c)(ii)'],
    ['zh', '⟦symbol:A/95/412，第35段(c)⟧', DOC, 'para 35(c)'],
    ['zh', '⟦symbol:A/95/412，第3段（a）和（b）项⟧', DOC, 'paras 3(a) and 3(b)'],
    ['zh', '⟦resolution:第95/12号决议附件B节第2段⟧', ['A/RES/95/12'], 'annex, section B, para 2'],
    ['zh', '⟦symbol:A/95/412，附件⟧', DOC, 'annex'],
    ['zh', '⟦symbol:A/95/412，附件一⟧', DOC, 'annex I'],
    ['zh', '⟦symbol:A/95/412，附件十二，第3段⟧', DOC, 'annex XII, para 3'],
    ['zh', '⟦symbol:A/95/412-S/2040/118，附件一，第7段⟧', JOINT, 'annex I, para 7'],
    ['zh', '⟦symbol:A/95/412，附件二，附录，第3段⟧', DOC, 'annex II, appendix, para 3'],
    ['zh', '⟦symbol:A/95/412，附件一，附录二，第12(c)段⟧', DOC, 'annex I, appendix II, para 12(c)'],
    ['zh', '⟦symbol:A/95/412，附文一，第2段⟧', DOC, 'enclosure I, para 2'],
    ['zh', '⟦symbol:A/95/412，第二节⟧', DOC, 'section II'],
    ['zh', '⟦symbol:A/95/412，第二节D部分⟧', DOC, 'section II.D'],
    ['zh', '⟦symbol:A/95/412，第四.B节⟧', DOC, 'section IV.B'],
    ['zh', '⟦symbol:A/95/412，E节⟧', DOC, 'section E'],
    ['zh', '⟦symbol:A/95/412，C.4节⟧', DOC, 'section C.4'],
    ['zh', '⟦symbol:A/95/412，第二和第三节⟧', DOC, 'sections II and III'],
    ['zh', '⟦symbol:A/95/412，第四节和第五节⟧', DOC, 'sections IV and V'],
    ['zh', '⟦symbol:A/95/412，附件二，第三节，第8段⟧', DOC, 'annex II, section III, para 8'],
    ['en', 'See ⟦symbol:A/95/412, para. 64⟧.', DOC, 'para 64'],
    ['en', 'See ⟦symbol:A/95/412, Para. 64⟧.', DOC, 'para 64'],
    ['en', 'in ⟦symbol:A/95/412, paragraph 64⟧, and', DOC, 'para 64'],
    ['en', '⟦symbol:A/95/412, para.\u00a064⟧', DOC, 'para 64'],
    ['en', '⟦symbol:A/95/412, para. 35 (c)⟧', DOC, 'para 35(c)'],
    ['en', '⟦symbol:A/95/412, para. 35 (c) (ii)⟧', DOC, 'para 35(c)(ii)'],
    ['en', '⟦symbol:A/95/412, para. 145.23⟧', DOC, 'para 145.23'],
    ['en', '⟦symbol:A/95/412, paras. 145.1–145.23; 145.55⟧', DOC, 'paras 145.1-145.23 and 145.55'],
    ['en', '⟦symbol:A/95/412, para. 12 bis⟧', DOC, 'para 12 bis'],
    ['en', '⟦symbol:A/95/412, para. 7 (a), (b) and (d)⟧', DOC, 'paras 7(a), 7(b) and 7(d)'],
    ['en', '⟦symbol:A/95/412, annexes I and III⟧', DOC, 'annexes I and III'],
    ['en', '(⟦symbol:A/95/23), chap. V, sect. E⟧', ['A/95/23'], 'chap V, section E'],
    ['en', '⟦symbol:A/95/412, paras. 72 and 73⟧', DOC, 'paras 72 and 73'],
    ['en', '⟦symbol:A/95/412, paras. 413–420⟧', DOC, 'paras 413-420'],
    ['en', '⟦symbol:A/95/412, paragraphs 1 to 5⟧', DOC, 'paras 1-5'],
    ['en', '⟦symbol:A/95/412, paras. 7 (e), 11 and 19–21⟧.', DOC, 'paras 7(e), 11 and 19-21'],
    ['en', '⟦symbol:A/95/412, annex, para. 3⟧', DOC, 'annex, para 3'],
    ['en', '⟦symbol:A/95/412, annex II, para. 3⟧', DOC, 'annex II, para 3'],
    ['en', '⟦symbol:A/95/412, annex A, para. 3⟧', DOC, 'annex A, para 3'],
    ['en', '⟦symbol:A/95/412, annex II, appendix I, para. 3⟧', DOC, 'annex II, appendix I, para 3'],
    ['en', '⟦symbol:A/95/412, enclosure I⟧', DOC, 'enclosure I'],
    ['en', '⟦symbol:A/95/412, sect. II⟧', DOC, 'section II'],
    ['en', '⟦symbol:A/95/412, sect. II.D, para. 12⟧', DOC, 'section II.D, para 12'],
    ['en', '⟦symbol:A/95/412, sects. II, III and IV⟧', DOC, 'sections II, III and IV'],
    ['en', '(⟦symbol:A/95/412-S/2040/118, annex, paras. 3 and 4⟧)', JOINT, 'annex, paras 3 and 4'],
  ]);

  for (const [language, example] of [
    // A list of documents is one citation each; a place belongs to the document before it.
    ['zh', '见⟦symbol:A/95/412，第64段⟧、⟦symbol:S/2040/118，第3和4段⟧'],
    ['zh', '（见 ⟦symbol:A/95/412⟧、⟦symbol:S/2040/5⟧ 和 ⟦symbol:S/2040/9，第3段⟧）'],
    ['en', '⟦symbol:A/95/412, para. 7⟧; ⟦symbol:S/2040/118, paras. 8 and 9⟧'],
    ['en', '⟦symbol:A/95/412⟧ and ⟦symbol:A/95/412/Corr.1⟧'],
    // Years, sessions and meetings are no paragraphs.
    ['zh', '⟦symbol:A/95/412，第3段⟧，2041年'],
    ['zh', '⟦symbol:A/95/412⟧，第95届会议'],
    ['zh', '⟦symbol:A/95/412⟧，第三次会议'],
    ['zh', '⟦symbol:A/95/412，第3段⟧，⟦resolution:第95/12号决议⟧'],
    ['zh', '⟦symbol:A/95/412，第3段⟧和第33次会议'],
    ['en', '⟦symbol:A/95/412, para. 7⟧, 2005'],
    ['en', '⟦symbol:A/95/412, paras. 7 and 8⟧, 2005'],
    ['en', '⟦symbol:A/95/412, para. 7⟧, 12 States'],
    // Numbers that go on are other numbers.
    ['en', '⟦symbol:A/95/412⟧, para. 12345'],
    // Words that go on are other words.
    ['en', '⟦symbol:A/95/412⟧, annexed hereto'],
    ['en', '⟦symbol:A/95/412⟧, annexe'],
    ['en', 'In ⟦symbol:A/95/412, annex⟧ a list is given'],
    ['en', 'In ⟦symbol:A/95/412, section II⟧, I proposed a fund.'],
    ['en', 'See ⟦symbol:A/95/412, sect. II⟧. A new fund'],
    // An annex has no annex inside it.
    ['zh', '⟦symbol:A/95/412，附件一⟧，附件'],
    // Places run from the outside in: behind the paragraphs nothing more belongs to them.
    ['zh', '⟦symbol:A/95/412，第7段⟧，附件所列名单'],
    ['en', '⟦symbol:A/95/412, para. 7⟧, section II of the plan'],
    // What is in brackets behind the symbol explains it.
    ['zh', '⟦symbol:A/95/412⟧（第7段）'],
  ] as const) {
    it(`${language}, the end: ${example}`, () => {
      finds(language, example);
    });
  }
});

describe('citations/recognise, the same draft', () => {
  table([
    ['zh', '⟦internal:第20段⟧', [], 'para 20'],
    ['zh', '⟦internal:第1990段⟧', [], 'para 1990'],
    ['zh', '上文所述，⟦internal:第3段⟧', [], 'para 3'],
    ['zh', '上文提到的⟦internal:第3段⟧', [], 'para 3'],
    ['zh', '⟦internal:本报告第二节⟧审查了', [], 'section II'],
    ['zh', '见⟦internal:附件⟧', [], 'annex'],
    ['zh', '载于⟦internal:下文的附录⟧', [], 'appendix'],
    ['en', '⟦internal:paragraph 20⟧', [], 'para 20'],
    ['en', '⟦internal:annex II to the present report⟧', [], 'annex II'],
    ['en', 'see ⟦internal:annex⟧', [], 'annex'],
    ['zh', '如⟦internal:上文第20段⟧所述', [], 'para 20'],
    ['zh', '⟦internal:上文第20至26段⟧', [], 'paras 20-26'],
    ['zh', '⟦internal:上文 第20至26 段⟧', [], 'paras 20-26'],
    ['zh', '见⟦internal:下文第33段和第35段⟧', [], 'paras 33 and 35'],
    ['zh', '⟦internal:上文第 20 段、第 22 段和第 24 段⟧', [], 'paras 20, 22 and 24'],
    ['zh', '⟦internal:上文第12(b)段⟧', [], 'para 12(b)'],
    ['zh', '⟦internal:上文第三节⟧', [], 'section III'],
    ['zh', '⟦internal:上文第二节B部分⟧', [], 'section II.B'],
    ['zh', '⟦internal:上文A节⟧', [], 'section A'],
    ['zh', '见⟦internal:上文第二节，第12段⟧', [], 'section II, para 12'],
    ['zh', '⟦internal:下文附件一⟧', [], 'annex I'],
    ['zh', '⟦internal:下文附录⟧', [], 'appendix'],
    ['zh', '⟦internal:上文附件二第3段⟧', [], 'annex II, para 3'],
    ['zh', '⟦internal:上文第20段⟧和第33次会议', [], 'para 20'],
    ['en', 'see ⟦internal:paragraph 20 above⟧.', [], 'para 20'],
    ['en', '⟦internal:Paragraphs 20 to 26 above⟧ describe', [], 'paras 20-26'],
    ['en', 'see ⟦internal:para. 20, above⟧', [], 'para 20'],
    ['en', '⟦internal:para.\u00a07\u00a0above⟧', [], 'para 7'],
    ['en', '⟦internal:paras. 3, 5 and 7 to 9 below⟧', [], 'paras 3, 5 and 7-9'],
    ['en', '⟦internal:paragraphs 20, 21, and 22 above⟧', [], 'paras 20, 21 and 22'],
    ['en', '⟦internal:paragraph 12 (b) above⟧', [], 'para 12(b)'],
    ['en', '⟦internal:section II above⟧', [], 'section II'],
    ['en', '⟦internal:Section II above⟧ describes it.', [], 'section II'],
    ['en', 'In ⟦internal:section II above⟧, I noted', [], 'section II'],
    ['en', '⟦internal:sections A and B above⟧', [], 'sections A and B'],
    ['en', 'see ⟦internal:sect. II.D, para. 4, above⟧', [], 'section II.D, para 4'],
    ['en', '⟦internal:annex I below⟧', [], 'annex I'],
  ]);

  for (const [language, example] of [
    ['zh', '见⟦internal:上文第3段⟧和⟦internal:下文第5段⟧'],
    ['zh', '见⟦internal:上文第3段⟧和⟦symbol:A/95/412，第5段⟧'],
    ['en', '⟦internal:paragraphs 33 and 35 below⟧ and ⟦internal:section IV.B above⟧'],
    ['en', '⟦symbol:A/95/412⟧ and ⟦internal:para. 5 below⟧'],
    // The place is the document's, whatever stands behind it.
    // Whose the place is cannot be told.
    ['en', 'see ⟦symbol:A/95/412⟧, para. 7 above'],
    ['zh', '⟦internal:上文第20段⟧和⟦resolution:第95/12号决议⟧'],
    ['zh', '上文⟦resolution:第95/12号决议⟧'],
    ['zh', '⟦resolution:第57/337号决议附件第37段⟧'],
    ['en', '⟦internal:paragraph 20⟧ is above all a warning'],
    ['en', '⟦internal:paragraph 20⟧, as noted above'],
    ['en', '⟦resolution:resolution 95/12, annex, para. 3⟧'],
    ['zh', '上文⟦symbol:A/95/412第3段⟧'],
  ] as const) {
    it(`${language}, next to others: ${example}`, () => {
      finds(language, example);
    });
  }

  const NONE: readonly (readonly [Language, string])[] = [
    ['zh', '上文第3次会议'],
    ['zh', '上文第三届会议'],
    ['zh', '见上文'],
    ['zh', '见 https://undocs.org/zh/A/95/412，第7段'],
    ['en', 'see the paragraph above'],
    ['en', 'see the section above'],
    ['en', 'subparagraph 5 above'],
    ['en', 'para. 1990 above'],
    ['en', 'and/or'],
    ['en', 'https://undocs.org/A/95/412, para. 7'],
  ];
  for (const [language, text] of NONE) {
    it(`${language}, none: ${text}`, () => {
      finds(language, text);
    });
  }
});

describe('citations/recognise, passages', () => {
  it('recognises what a line break runs through, and gives its place in the block', () => {
    const block = '见 A/95/412-\nS/2040/118，附件\n一，第\n64段，和上文\n第20段。';
    let from = 0;
    const passage = joinPieces(
      block.split('\n').map((text) => {
        const piece = { text, from, newLine: true };
        from += text.length + 1;
        return piece;
      }),
    );
    const found = recognise(passage, 'zh');
    deepStrictEqual(
      found.map((citation) => {
        const place = toBlock(passage, citation);
        return [block.slice(place.from, place.to), formatPlace(citation.place)];
      }),
      [
        ['A/95/412-\nS/2040/118，附件\n一，第\n64段', 'annex I, para 64'],
        ['上文\n第20段', 'para 20'],
      ],
    );
  });

  it('finds nothing in nothing', () => {
    deepStrictEqual(recognise(joinPieces([]), 'zh'), []);
    deepStrictEqual(recognise(passageOf(''), 'en'), []);
  });

  it('gives exact slices in the order of the text, never overlapping, whatever the text', () => {
    const words = fc.constantFrom(
      ...['A/95/412', 'S/2040/118', '-', '，', ', ', ' ', '和', ' and ', '至', ' to ', '–', '（', '(c)', '(ii)', '*'],
      ...[
        '上文',
        '下文',
        ' above',
        ' below',
        '第',
        '段',
        '节',
        '附件',
        '附录',
        '一',
        '三',
        'D',
        'II',
        '.',
        '7',
        '12',
        '2041',
      ],
      ...[
        '安全理事会',
        '决议',
        '宪章',
        '《公约》',
        '同上',
        '该',
        '本报告',
        '57/337',
        '1631 (2005)',
        ' A ',
        ' 2004年5月6日',
      ],
      ...[
        'Security Council ',
        'resolution ',
        ' of the ',
        'Charter',
        'Convention ',
        'Ibid.',
        'that ',
        'Article ',
        'Add.1',
      ],
      ...['قرار ', 'الفقرة ', ' من ', ' و ', 'резолюции ', 'пункт ', 'Устава', 'résolution ', 'l’annexe ', 'párr. '],
      ...['para. ', 'paras. ', 'section ', 'sects. ', 'annex ', 'appendix ', '号决议', '所述'],
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 20 }).map((list) => list.join('')),
        fc.constantFrom<Language>('ar', 'zh', 'en', 'fr', 'ru', 'es'),
        (text, language) => {
          let end = 0;
          for (const { from, to, text: written, targets, kind, place, pinpoint } of recognise(
            passageOf(text),
            language,
          )) {
            ok(from >= end && to > from && to <= text.length, JSON.stringify([text, from, to]));
            strictEqual(written, text.slice(from, to));
            ok(
              kind !== 'internal' || (targets.length === 0 && place.length > 0),
              'an internal reference names a place',
            );
            ok(
              pinpoint === undefined || (pinpoint.from >= from && pinpoint.to <= to),
              'the words of the place are inside',
            );
            strictEqual(pinpoint !== undefined, place.length > 0);
            end = to;
          }
        },
      ),
      { seed: 20261121, numRuns: 3000 },
    );
  });
});

describe('lists that fail at their end', () => {
  it('are given up at once, however long', () => {
    for (const member of ['1(a)、', '2(i)、', '5(i)(i)、']) {
      deepStrictEqual(recognise({ text: `上文第${member.repeat(200)}条`, runs: [] }, 'zh'), []);
    }
    deepStrictEqual(recognise({ text: `上文${'第I、'.repeat(200)}条`, runs: [] }, 'zh'), []);
  });
});
