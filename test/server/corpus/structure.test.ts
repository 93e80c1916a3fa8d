/** What the store keeps of a document against the document itself: every place leads to the same text. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { resolvePlace } from '../../../server/src/analysis/places';
import { parsePlace, type PlaceWords } from '../../../server/src/base/placeQuery';
import { citationRows, citedWords } from '../../../server/src/corpus/citing';
import { citations } from '../../../server/src/analysis/analysis';
import { doubtsOf, hasInstead } from '../../../server/src/corpus/instead';
import { locate } from '../../../server/src/corpus/locate';
import { packRuns, runOffset, runText, unpackRuns, type Run } from '../../../server/src/corpus/passages';
import { structureOf } from '../../../server/src/corpus/structure';
import { linesOf } from '../../../server/src/draft/lines';
import { parse } from '../../../server/src/draft/parse';
import { parts } from '../../../server/src/draft/tree';
import { seeds } from '../../support/documents';
import { random } from '../../support/random';

const TEXT = [
  'A/95/412',
  '',
  'Report on the rivers',
  '',
  'I. Introduction',
  '',
  '1. The gauges are read hourly.[^1]',
  '',
  '2. The Commission decided:',
  '',
  '(a) To build stations;',
  '',
  '(i) On the upper river;',
  '',
  '(b) To warn the towns.',
  '',
  'II. Costs',
  '',
  '3. As resolution 58/240, paragraphs 3 and 5–7, says, see A/93/120, annex II, paragraph 9.',
  '',
  '[^1]: See A/93/120, para. 4.',
  '',
  'Annex I',
  '',
  'Rules',
  '',
  '1. One rule.',
  '',
  'Annex II',
  '',
  'Names',
  '',
  '1. One name.',
  '',
  '2. Two names.',
  '',
].join('\n');

const { tree } = parse(TEXT);
const { structure, unitAt } = structureOf(tree);
const at = (words: PlaceWords): string[] =>
  locate(structure, parsePlace(words)).map(({ from, to }) => TEXT.slice(from, to));

describe('the structure of a document', () => {
  it('has a paragraph with all that belongs to it as one unit', () => {
    const unit = structure.units.find(({ label }) => label === '2.');
    strictEqual(
      unit && runText(TEXT, unit.runs),
      'The Commission decided:\n(a) To build stations;\n(i) On the upper river;\n(b) To warn the towns.',
    );
  });

  it('finds paragraphs, sub-paragraphs, sections, annexes and notes', () => {
    deepStrictEqual(at({ paragraph: '1' }), ['1. The gauges are read hourly.']);
    deepStrictEqual(at({ paragraph: '2 (b)' }), ['(b) To warn the towns.']);
    deepStrictEqual(at({ paragraph: '2 (a)' }), ['(a) To build stations;\n\n(i) On the upper river;']);
    deepStrictEqual(at({ paragraph: '2 (a) (i)' }), ['(i) On the upper river;']);
    deepStrictEqual(at({ annex: 'II', paragraph: '2' }), ['2. Two names.']);
    ok(at({ section: 'II' })[0]?.startsWith('II. Costs\n\n3. As resolution'));
    ok(at({ annex: 'I' })[0]?.startsWith('Annex I\n\nRules\n\n1. One rule.'));
    deepStrictEqual(at({ note: '1' }), ['[^1]: See A/93/120, para. 4.']);
  });

  it('gives nothing for what is not there, and says what is', () => {
    deepStrictEqual(at({ paragraph: '4' }), []);
    deepStrictEqual(at({ annex: 'III' }), []);
    strictEqual(
      hasInstead(structure, parsePlace({ paragraph: '4' })),
      'paragraphs 1 to 3, paragraph 1 in annex I, paragraphs 1 to 2 in annex II',
    );
    strictEqual(hasInstead(structure, parsePlace({ annex: 'III' })), 'annex I and annex II');
    strictEqual(hasInstead(structure, parsePlace({ paragraph: '2 (z)' })), 'paragraph 2 (a) to (b)');
    strictEqual(hasInstead(structure, parsePlace({ section: 'V' })), 'sections I and II');
    strictEqual(hasInstead(structure, parsePlace({ note: '9' })), 'note 1');
    strictEqual(hasInstead(structure, parsePlace({ article: '9' })), 'no articles');
  });

  it('says where a place is that is not quite what was asked for', () => {
    const doubts = (words: PlaceWords): string[] => {
      const place = parsePlace(words);
      return doubtsOf(structure, place, locate(structure, place));
    };
    deepStrictEqual(doubts({ paragraph: '1-3' }), []);
    deepStrictEqual(doubts({ paragraph: '2-5' }), ['there is no paragraph 4 and 5 in it']);
    deepStrictEqual(doubts({ section: 'I', paragraph: '3' }), ['it is not in the section that was named']);
    deepStrictEqual(doubts({ section: 'II', paragraph: '3' }), []);
    const letter = structureOf(
      parse('A/95/1\n\nI have the honour to write.\n\nAnnex I\n\nRules\n\n1. One.\n').tree,
    ).structure;
    const place = parsePlace({ paragraph: '1' });
    deepStrictEqual(doubtsOf(letter, place, locate(letter, place)), [
      'the main part has no such place; this is in annex I',
    ]);
    deepStrictEqual(at({ section: 'V', paragraph: '1' }), []);
  });

  it('has the citations with the place that they cite and the unit that they stand in', () => {
    deepStrictEqual(
      citationRows(citations(tree), unitAt, linesOf(tree)).map((row) => [
        row.target,
        citedWords([row]),
        structure.units[row.at]?.label,
      ]),
      [
        ['A/RES/58/240', 'para 3', '3.'],
        ['A/RES/58/240', 'paras 5-7', '3.'],
        ['A/93/120', 'annex II, para 9', '3.'],
        ['A/93/120', 'para 4', '1'],
      ],
    );
  });
});

describe('stored places', () => {
  it('are those of the document itself, for every paragraph and sub-paragraph of the published ones', () => {
    let count = 0;
    for (const { name, text } of seeds()) {
      const draft = parse(text).tree;
      const stored = structureOf(draft).structure;
      for (const part of parts(draft)) {
        for (const paragraph of part.paragraphs.slice(0, 40)) {
          for (const sub of [undefined, ...paragraph.subparagraphs.map(({ path }) => path)].slice(0, 4)) {
            const words = { number: String(paragraph.number), sub: sub ?? [] };
            const place = [
              ...(part.kind === 'main' || part.parent
                ? []
                : [
                    {
                      unit: part.kind,
                      ranges:
                        part.number === null
                          ? []
                          : [{ first: { number: part.number, sub: [] }, last: { number: part.number, sub: [] } }],
                    },
                  ]),
              { unit: 'paragraph' as const, ranges: [{ first: words, last: words }] },
            ];
            const found = resolvePlace(place, draft);
            if (found.state !== 'found' || found.spots.length !== 1) continue;
            const spots = locate(stored, place);
            const [spot] = found.spots;
            ok(
              spots.some(({ from }) => from === spot?.from),
              `${name}: ${part.name} ${paragraph.label} ${(sub ?? []).join()} at ${spot?.from ?? -1}: ${JSON.stringify(spots)}`,
            );
            count++;
          }
        }
      }
    }
    ok(count > 20);
  });
});

describe('runs', () => {
  it('come back from their packed form, and lead from their text to that of the document', () => {
    const r = random(5);
    const text = Array.from({ length: 400 }, (_, i) => String.fromCharCode(97 + (i % 26))).join('');
    for (let round = 0; round < 200; round++) {
      let from = r.integer(20);
      const runs = Array.from({ length: 1 + r.integer(6) }, (_, i): Run => {
        const to = from + 1 + r.integer(20);
        const run: Run = { from, to, join: i === 0 ? '' : r.pick(['', ' ', '\n']) };
        from = to + r.integer(15);
        return run;
      });
      deepStrictEqual(unpackRuns(packRuns(runs), runs[0]?.from ?? 0), runs);
      const shown = runText(text, runs);
      for (let offset = 0; offset < shown.length; offset++) {
        if (/\s/.test(shown.charAt(offset))) continue;
        strictEqual(text.charAt(runOffset(runs, offset)), shown.charAt(offset));
      }
    }
  });
});
