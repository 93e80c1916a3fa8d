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

    it('but not in a symbol, before a capital or a figure', () => {
      match(joined(text('document A/93/120-', 'S/2039/1'))?.[0] ?? '', /A\/93\/120-S\/2039\/1/);
      match(joined(text('Anglo-', 'French part'))?.[0] ?? '', /Anglo- French|Anglo-French/);
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
