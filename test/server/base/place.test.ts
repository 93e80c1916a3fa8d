/** The one short form of a place (the grammar of draft-format.md). */
import { strictEqual } from 'node:assert';
import {
  formatPart,
  formatPlace,
  isPlace,
  type ParagraphRange,
  type PartName,
  type Place,
} from '../../../server/src/base/place';

const para = (first: number, last = first, ...sub: string[]): ParagraphRange => ({ first, last, sub });
const annex = (number: string | null): PartName => ({ kind: 'annex', number });
const appendix = (number: string | null): PartName => ({ kind: 'appendix', number });

const PLACES: readonly (readonly [string, Place])[] = [
  ['', {}],
  ['', { parts: [], sections: [], paragraphs: [] }],
  ['para 64', { paragraphs: [para(64)] }],
  ['para 86(b)', { paragraphs: [para(86, 86, 'b')] }],
  ['para 35(c)(ii)', { paragraphs: [para(35, 35, 'c', 'ii')] }],
  ['paras 20-26', { paragraphs: [para(20, 26)] }],
  ['paras 72 and 73', { paragraphs: [para(72), para(73)] }],
  ['paras 7(e), 11 and 19', { paragraphs: [para(7, 7, 'e'), para(11), para(19)] }],
  ['paras 33-38 and 54-59', { paragraphs: [para(33, 38), para(54, 59)] }],
  ['paras 3, 5, 7-9 and 12(a)', { paragraphs: [para(3), para(5), para(7, 9), para(12, 12, 'a')] }],
  ['section II', { sections: ['II'] }],
  ['section II.D', { sections: ['II.D'] }],
  ['section B', { sections: ['B'] }],
  ['sections II and III', { sections: ['II', 'III'] }],
  ['sections I, II.A and IV', { sections: ['I', 'II.A', 'IV'] }],
  ['annex', { parts: [annex(null)] }],
  ['annex I', { parts: [annex('I')] }],
  ['enclosure II', { parts: [{ kind: 'enclosure', number: 'II' }] }],
  ['annex I, appendix', { parts: [annex('I'), appendix(null)] }],
  ['annex I, para 7', { parts: [annex('I')], paragraphs: [para(7)] }],
  ['section II, para 12', { sections: ['II'], paragraphs: [para(12)] }],
  [
    'annex II, appendix A, section III.B, paras 4 and 8-9',
    { parts: [annex('II'), appendix('A')], sections: ['III.B'], paragraphs: [para(4), para(8, 9)] },
  ],
];

describe('base/place', () => {
  for (const [printed, place] of PLACES) {
    it(`prints ${JSON.stringify(printed)}`, () => {
      strictEqual(formatPlace(place), printed);
    });
  }

  it('is a place when it names anything, and prints something exactly then', () => {
    for (const [printed, place] of PLACES) strictEqual(isPlace(place), printed !== '', printed);
  });

  it('names a part with its number, or without one', () => {
    strictEqual(formatPart(annex('IV')), 'annex IV');
    strictEqual(formatPart(appendix(null)), 'appendix');
  });
});
