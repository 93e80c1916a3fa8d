/** What a person types to name a document, in every form in which it is printed. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { readReference } from '../../../server/src/analysis/reference';
import { formatPlace } from '../../../server/src/base/place';

const read = (text: string): string | undefined => {
  const found = readReference(text);
  return found && [found.targets.join(' + '), formatPlace(found.place)].filter(Boolean).join(' | ');
};

describe('a reference that somebody asks for', () => {
  for (const [text, wanted] of [
    ['A/60/341', 'A/60/341'],
    ['A/60/341–S/2005/567', 'A/60/341 + S/2005/567'],
    ['A/60/341-S/2005/567，附件一，第7段', 'A/60/341 + S/2005/567 | annex I, para 7'],
    ['s/res/1631(2005)', 'S/RES/1631 (2005)'],
    ['S/RES/1631', 'S/RES/1631 (2005)'],
    ['S/RES/1631 (2005), para. 3', 'S/RES/1631 (2005) | para 3'],
    ['安全理事会第1631（2005）号决议', 'S/RES/1631 (2005)'],
    ['第1631（2005）号决议', 'S/RES/1631 (2005)'],
    ['大会第77/118号决议第2段', 'A/RES/77/118 | para 2'],
    ['resolution 1631 (2005)', 'S/RES/1631 (2005)'],
    ['Security Council resolution 1373 (2001)', 'S/RES/1373 (2001)'],
    ['résolution 1325 (2000) du Conseil de sécurité', 'S/RES/1325 (2000)'],
    ['резолюция 1325 (2000) Совета Безопасности', 'S/RES/1325 (2000)'],
    ['قرار مجلس الأمن 1325 (2000)', 'S/RES/1325 (2000)'],
    ['77/118', 'A/RES/77/118'],
    ['1631 (2005)', 'S/RES/1631 (2005)'],
    ['S-RES-1631(2005)', 'S/RES/1631 (2005)'],
    ['A/79/PV64', 'A/79/PV.64'],
    ['Charter', 'Charter of the United Nations'],
    ['the Charter of the United Nations', 'Charter of the United Nations'],
    ['联合国宪章', 'Charter of the United Nations'],
    ['《联合国宪章》', 'Charter of the United Nations'],
    ['Charte des Nations Unies', 'Charter of the United Nations'],
    ['Устав Организации Объединенных Наций', 'Charter of the United Nations'],
    ['Article 52 of the Charter of the United Nations', 'Charter of the United Nations | Article 52'],
    ['《联合国宪章》第五十二条', 'Charter of the United Nations | Article 52'],
  ] as const)
    it(text, () => {
      strictEqual(read(text), wanted);
    });

  it('is none where nothing, or more than one document, is named', () => {
    deepStrictEqual(
      ['foo bar', '', 'paragraph 3 above', 'A/60/341 and A/60/342', 'See A/60/341 on the rivers'].map(read),
      [undefined, undefined, undefined, undefined, undefined],
    );
  });
});
