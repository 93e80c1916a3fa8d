/** The cases of subparagraph-sequence. */
import { casesOf } from '../../../support/check';

const check = casesOf('subparagraph-sequence');

describe('subparagraph-sequence', () => {
  it('is silent where labels run, in four levels and in two lists of a paragraph', async () => {
    await check('1. 决定：\n\n(a) 甲；\n\n(i) 子；\n\n(ii) 丑；\n\n(b) 乙。\n');
    await check('1. Decides:\n\n(a) One;\n\n(b) Two;\n\nAnd requests:\n\n(a) Three;\n\n(b) Four.\n');
    await check('1. Decides:\n\n(g) One;\n\n(h) Two;\n\n(i) Three;\n\n(j) Four.\n');
  });

  it('marks a label that was read as text because it does not go on, behind a semicolon', async () => {
    await check('1. Decides:\n(a) One;\n⟦subparagraph-sequence:(e)⟧ Two;\n(c) Three.\n');
    await check('1. 决定：\n(a) 甲；\n⟦subparagraph-sequence:(d)⟧ 乙。\n');
    await check('1. Decides:\n(a) One, as it is said in\n(e) of the annex;\n(b) Two.\n');
    await check('1. Decides:\n(a) One;\n(i) Two;\n(ii) Three;\n(b) Four.\n');
  });

  it('marks a label that skips, and one that comes twice', async () => {
    await check('1. 决定：\n\n(a) 甲；\n\n⟦subparagraph-sequence:(c)⟧ 丙；\n\n(d) 丁。\n');
    await check(
      '1. Décide de ce qui suit pour la session de la commission :\n\na) Tenir une réunion dans les locaux ;\n\nb) Adopter le rapport ;\n\n⟦subparagraph-sequence:b)⟧ Clore la session.\n',
    );
  });
});
