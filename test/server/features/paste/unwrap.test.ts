/** Text that a page has broken into lines, as a PDF puts it on the clipboard. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { parse } from '../../../../server/src/draft/parse';
import { unwrapped } from '../../../../server/src/features/paste/unwrap';
import { random } from '../../../support/random';

function joined(text: string, draft = ''): string[] | undefined {
  return unwrapped(text, parse(draft).tree)?.text.split('\n\n');
}

describe('features/paste/unwrap', () => {
  it('joins the lines of a paragraph', () => {
    deepStrictEqual(
      joined(
        'The gauges of the upper river are read every hour by the staff of\nthe stations, who write the figures into a book.\n',
      ),
      [
        'The gauges of the upper river are read every hour by the staff of the stations, who write the figures into a book.',
      ],
    );
  });

  it('joins Chinese lines without a space, and Arabic ones with one', () => {
    deepStrictEqual(
      joined('水位计𠀀由上游各站工作人员每小时读取一次，并把读数送交河流管理局，由\r\n该局汇总后每天公布一次。\r\n'),
      ['水位计𠀀由上游各站工作人员每小时读取一次，并把读数送交河流管理局，由该局汇总后每天公布一次。'],
    );
    deepStrictEqual(joined('يقرأ موظفو المحطات مقاييس المياه في أعالي النهر كل ساعة ويدونون\nالأرقام في سجل خاص.\n'), [
      'يقرأ موظفو المحطات مقاييس المياه في أعالي النهر كل ساعة ويدونون الأرقام في سجل خاص.',
    ]);
  });

  it('joins a symbol that is broken at its slash', () => {
    match(
      joined(
        'The gauges of the upper river are read every hour, as is said in A/93/\n120, and the figures are sent on.\n',
      )?.[0] ?? '',
      /A\/93\/120, and/,
    );
  });

  it('begins a paragraph at a number, a letter and a bullet', () => {
    deepStrictEqual(
      joined(
        '12. The gauges of the upper river are read every hour by the staff of\nthe stations;\n(a) The figures are written into a book, which the stations keep for\nten years;\n• They are sent on.\n',
      ),
      [
        '12. The gauges of the upper river are read every hour by the staff of the stations;',
        '(a) The figures are written into a book, which the stations keep for ten years;',
        '• They are sent on.',
      ],
    );
  });

  it('begins a paragraph at the signs of a quotation and at rows of a table', () => {
    strictEqual(
      joined(
        'The gauges of the upper river are read every hour by the staff of\n> the stations, who write the figures.\n',
      ),
      undefined,
    );
    deepStrictEqual(
      joined(
        'The gauges of the upper river are read every hour by the staff of\nthe stations, and all that they have read is written down by them in\n| A | B |\n',
      )?.at(-1),
      '| A | B |',
    );
  });

  it('begins an item at a letter in brackets, behind an open line too', () => {
    const line = 'The gauges of the upper river are read every hour, and the figures had been';
    const found = joined(
      [
        ...[1, 2, 3, 4].flatMap((at) => [`${at}. ${line}`, 'written down by the staff.']),
        `5. ${line}`,
        '(a) 12 per cent of the staff of the stations, which was more than in all the',
        'years before;',
        '(b) 13 per cent.',
      ].join('\n'),
    );
    ok(
      found?.some((text) => text.startsWith('(a) 12 per cent of the staff')),
      found?.join('\n'),
    );
  });

  it('knows a page by its lines: paragraphs, notes and running heads', () => {
    const line = (start: string): string =>
      `${start} gauges of the upper river are read every hour by the staff of the`;
    const page = (number: number): string[] => [
      'A/93/120',
      ...[1, 2, 3].flatMap((at) => [
        line(`${number * 3 + at - 3}. The`),
        'stations, who write down every figure that they read in the book',
        'that is kept there.',
      ]),
      `${number}/4`,
    ];
    const found = unwrapped([...page(1), ...page(2), ...page(3), ''].join('\n'), parse('').tree);
    const paragraphs = found?.text.split('\n\n') ?? [];
    strictEqual(paragraphs.filter((text) => /^\d\. The gauges .* kept there\.$/.test(text)).length, 9);
  });

  describe('joins divided words', () => {
    const text = (head: string, tail: string): string =>
      `The staff of the stations has been asked to look after the ${head}\n${tail} of the gauges on the upper river.\n`;

    it('without their hyphen', () => {
      match(joined(text('imple-', 'mentation'))?.[0] ?? '', /the implementation of/);
      match(joined(text('imple\u00ad', 'mentation'))?.[0] ?? '', /the implementation of/);
    });

    it('with it where the draft has the compound, or both words', () => {
      match(joined(text('co-', 'operation'), '1. Co-operation is good.\n')?.[0] ?? '', /the co-operation of/);
      match(joined(text('co-', 'operation'), '1. Cooperation is good.\n')?.[0] ?? '', /the cooperation of/);
      match(joined(text('well-', 'being'), '1. A well is a being.\n')?.[0] ?? '', /the well-being of/);
    });

    it('with it in numbers and compounds of the language', () => {
      for (const [head, tail] of [
        ['twenty-', 'five'],
        ['seventy-', 'sixth'],
        ['well-', 'known'],
        ['so-', 'called'],
        ['non-', 'governmental'],
        ['co-', 'chairs'],
        ['community-', 'based'],
        ['inter-', 'agency'],
        ['Franco-', 'British'],
        ['mid-', '1990s'],
        ['state-of-', 'the-art'],
      ] as const)
        match(joined(text(head, tail))?.[0] ?? '', new RegExp(`the ${head}${tail} of`));
      match(joined(text('inter-', 'national'))?.[0] ?? '', /the international of/);
      match(joined(text('so-', 'cial'))?.[0] ?? '', /the social of/);
      match(joined(text('ex-', 'ample'))?.[0] ?? '', /the example of/);
      match(joined(text('non-govern-', 'mental'))?.[0] ?? '', /the non-governmental of/);
      match(joined(text('pre-', 'and post-war'))?.[0] ?? '', /the pre- and post-war of/);
    });

    it('with it in French and Russian', () => {
      const french = (head: string, tail: string): string =>
        `Le niveau des eaux est relevé toutes les heures par le personnel ${head}\n${tail} des stations du cours supérieur de la rivière.\n`;
      for (const [head, tail] of [
        ['vingt-', 'sept'],
        ['c’est-à-', 'dire'],
        ['vis-à-', 'vis'],
        ['au-', 'delà'],
      ] as const)
        match(joined(french(head, tail))?.[0] ?? '', new RegExp(`personnel ${head}${tail} des`));
      match(joined(french('d’au-', 'torité'))?.[0] ?? '', /personnel d’autorité des/);
      match(joined(french('perma-', 'nent'))?.[0] ?? '', /personnel permanent des/);
      match(
        joined(
          'Уровень воды в верхнем течении реки измеряется каждый час, по-\nпрежнему всеми сотрудниками станций.\n',
        )?.[0] ?? '',
        /час, по-прежнему всеми/,
      );
    });

    // What costs more than its length never comes to its end.
    it('in time that the length bounds', function () {
      this.timeout(60_000);
      unwrapped(
        Array.from({ length: 5000 }, () => 'words of a line that is as wide as one of a page and is divi-').join('\n'),
        parse('').tree,
      );
      unwrapped(
        'words-\n'.repeat(20000) + 'words of a line that is as wide as one of a page and goes\non',
        parse('').tree,
      );
    });

    it('but not in a symbol, or before a capital', () => {
      match(joined(text('document A/93/120-', 'S/2039/1'))?.[0] ?? '', /A\/93\/120-S\/2039\/1/);
      match(joined(text('Anglo-', 'French part'))?.[0] ?? '', /Anglo-French part/);
    });
  });

  it('leaves alone what is no page', () => {
    for (const text of [
      '',
      'Algeria\nBrazil\nChile\n',
      '1. One.\n\n2. Two.\n',
      'One line of words that is as long as a line of a page is, and stops here',
      'The following States were present at the meeting of the parties:\nAlgeria, Brazil;\n',
      'Station of the upper river and of all its lakes\tLevel\nNorth\t4\n',
      `${'A paragraph that was typed into one long line and goes on and on. '.repeat(6)}\n\n${'Another one. '.repeat(30)}`,
    ])
      strictEqual(joined(text), undefined, text);
  });

  it('never throws, and loses no word', () => {
    const WORDS = [
      'gauges',
      'river',
      'the',
      'of',
      '水位计',
      'مياه',
      'A/93/',
      '120',
      'imple-',
      'hour.',
      '12.',
      '(a)',
      '⁷',
      '𠀀',
    ];
    for (let seed = 1; seed <= 200; seed++) {
      const from = random(seed);
      const lines = Array.from({ length: 1 + from.integer(9) }, () =>
        Array.from({ length: 4 + from.integer(12) }, () => from.pick(WORDS)).join(' '),
      );
      const found = unwrapped(lines.join('\n'), parse('').tree);
      if (!found || found.lost.length > 0) continue;
      const letters = (text: string): string => text.replace(/[^\p{L}\d]/gu, '').replace(/⁷/g, '7');
      ok(
        letters(found.text).length >= letters(lines.join('')).length - 2,
        `${seed}: ${lines.join('\n')}\n→ ${found.text}`,
      );
    }
  });
});
