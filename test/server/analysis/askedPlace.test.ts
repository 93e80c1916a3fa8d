/** What a person types to jump to a document or a place, in six languages. */
import { strictEqual } from 'node:assert';
import { formatPlace } from '../../../server/src/base/place';
import { namesParagraphs, readAskedPlace } from '../../../server/src/analysis/askedPlace';

function read(text: string): string {
  const found = readAskedPlace(text);
  return found
    ? [found.targets.join('-'), formatPlace(found.place)].filter((one) => one !== '').join(' | ')
    : 'nothing';
}

describe('a place that a person types', () => {
  it('is a paragraph where it is a number', () => {
    for (const [typed, place] of [
      ['12', 'para 12'],
      [' 12 ', 'para 12'],
      ['7 (e)', 'para 7(e)'],
      ['12 bis', 'para 12 bis'],
      ['145.23', 'para 145.23'],
    ] as const)
      strictEqual(read(typed), place, typed);
  });

  it('is what a citation would name, in each language', () => {
    for (const [typed, place] of [
      ['第7段', 'para 7'],
      ['第7至9段', 'paras 7-9'],
      ['附件一', 'annex I'],
      ['附件一，第7段', 'annex I, para 7'],
      ['附件一 7', 'annex I, para 7'],
      ['para. 7', 'para 7'],
      ['annex I 7', 'annex I, para 7'],
      ['annex II, para. 7 (b)', 'annex II, para 7(b)'],
      ['par. 7', 'para 7'],
      ['párr. 7', 'para 7'],
      ['п. 7', 'para 7'],
      ['الفقرة 7', 'para 7'],
      ['المرفق الثاني، الفقرة 7', 'annex II, para 7'],
    ] as const)
      strictEqual(read(typed), place, typed);
  });

  it('stands behind a document, in whatever form that is typed', () => {
    for (const [typed, found] of [
      ['A/93/341', 'A/93/341'],
      ['A/93/341 7', 'A/93/341 | para 7'],
      ['A/93/341–S/2038/567 附件一 7', 'A/93/341-S/2038/567 | annex I, para 7'],
      ['A/93/341，附件一，第7段', 'A/93/341 | annex I, para 7'],
      ['A/93/341 para. 7', 'A/93/341 | para 7'],
      ['1631 (2005) 3', 'S/RES/1631 (2005) | para 3'],
      ['1631 (2005)', 'S/RES/1631 (2005)'],
      ['S/RES/1631 (2005) 3', 'S/RES/1631 (2005) | para 3'],
    ] as const)
      strictEqual(read(typed), found, typed);
  });

  it('is not read into other words', () => {
    for (const typed of ['', '河流', 'river gauges', 'x'.repeat(5000), '7 boats', '0', '99999', '/', '𠀀 7x', 'مياه'])
      strictEqual(read(typed), 'nothing', typed);
  });

  it('may want its number yet', () => {
    for (const typed of ['para.', 'paragraph', 'párr.', 'п.', 'الفقرة'])
      strictEqual(namesParagraphs(typed), true, typed);
    for (const typed of ['', '7', 'annex', 'river', 'A/93/1', '附件'])
      strictEqual(namesParagraphs(typed), false, typed);
  });
});
