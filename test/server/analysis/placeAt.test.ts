/** The place that an offset is in: what it is called, and that it is found again under that name. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatPlace } from '../../../server/src/base/place';
import { placeAt } from '../../../server/src/analysis/placeAt';
import { resolvePlace } from '../../../server/src/analysis/places';
import { whereIs } from '../../../server/src/analysis/whereIs';
import { parse } from '../../../server/src/draft/parse';
import { parts } from '../../../server/src/draft/tree';
import { SAMPLES, SHARED, textsIn, type TestDocument } from '../../support/documents';
import { readMarks } from '../../support/marks';
import { readExamples } from '../../support/spec';

/** Place and words of the cursor. */
function at(marked: string): [string, string] {
  const { text, cursors } = readMarks(marked);
  strictEqual(cursors.length, 1, marked);
  const { tree } = parse(text);
  return [formatPlace(placeAt(tree, cursors[0] ?? 0)), whereIs(tree, cursors[0] ?? 0)];
}

describe('the place of an offset', () => {
  it('is the paragraph with its sub-paragraph', () => {
    deepStrictEqual(at('1. 甲。\n\n2. 乙⟦|⟧。\n'), ['para 2', 'paragraph 2']);
    deepStrictEqual(at('1. Boats:\n\n(a) Red;\n\n(b) Blue:\n\n(i) Dark;\n\n(ii) Li⟦|⟧ght.\n'), [
      'para 1(b)(ii)',
      'paragraph 1',
    ]);
    deepStrictEqual(at('145.22. One.\n\n145.23. Tw⟦|⟧o.\n'), ['para 145.23', 'paragraph 145.23']);
    deepStrictEqual(at('12. One.\n\n12 bis. Tw⟦|⟧o.\n'), ['para 12 bis', 'paragraph 12 bis']);
  });

  it('has the annex and what that belongs to', () => {
    deepStrictEqual(at('1. 甲。\n\n附件二\n\n结论\n\n1. 𠀀⟦|⟧乙。\n'), ['annex II, para 1', 'paragraph 1 of annex II']);
    deepStrictEqual(at('1. One.\n\nAnnex I\n\n1. Two.\n\nAppendix\n\n1. Th⟦|⟧ree.\n'), [
      'annex I, appendix, para 1',
      'paragraph 1 of appendix',
    ]);
  });

  it('is the section only on the line of a heading', () => {
    deepStrictEqual(at('一. 导⟦|⟧言\n\n1. 甲。\n'), ['section I', 'section I']);
    deepStrictEqual(at('一. 导言\n\nA. 河⟦|⟧流\n\n1. 甲。\n'), ['section I.A', 'section I.A']);
    deepStrictEqual(at('一. 导言\n\n1. 甲⟦|⟧。\n'), ['para 1', 'paragraph 1']);
  });

  it('is the article, and the paragraph in it', () => {
    const text = 'Convention on the River\n\nArticle 1\n\nIt appl⟦|⟧ies.\n\nArticle 2\n\n1. Two.\n\n2. Three.\n';
    deepStrictEqual(at(text), ['Article 1', 'Article 1']);
    deepStrictEqual(at(text.replace('⟦|⟧', '').replace('Th', 'Th⟦|⟧')), [
      'Article 2, para 2',
      'paragraph 2 of Article 2',
    ]);
  });

  it('is the note in a note, and right in a text from right to left', () => {
    deepStrictEqual(at('1. 甲。[^1]\n\n[^1]: 见⟦|⟧A/93/120。\n'), ['note 1', 'note 1']);
    deepStrictEqual(at('1 - يُقاسُ منسوب المياه.\n\n2 - تُبلَّ⟦|⟧غ المحطات.\n'), ['para 2', 'paragraph 2']);
  });

  it('is empty where nothing has a number', () => {
    deepStrictEqual(at('A/93/120\n\nRep⟦|⟧ort\n\n1. One.\n'), ['', '']);
    deepStrictEqual(at('⟦|⟧'), ['', '']);
  });
});

/** The offsets in a document that a citation could name: in each paragraph, sub-paragraph, heading, article and note. */
function offsets(text: string): { at: number; what: string }[] {
  return parts(parse(text).tree).flatMap(({ name, paragraphs, headings, articles }) => [
    ...paragraphs.flatMap(({ at, label, block, subparagraphs }) => [
      { at: at + (block.label?.from ?? 0), what: `${name} ${label}` },
      ...subparagraphs.map((item) => ({ at: item.at + (item.block.label?.from ?? 0), what: `${name} ${label} (…)` })),
    ]),
    ...headings.map((node) => ({ at: node.at + (node.block.label?.from ?? 0), what: `${name} ${node.title}` })),
    ...articles.map((node) => ({ at: node.at + (node.block.label?.from ?? 0), what: `${name} Article` })),
  ]);
}

/** How many of the places are found again; throws for one that is found elsewhere, or said to be missing. */
function foundAgain({ name, text }: TestDocument): number {
  const { tree } = parse(text);
  let found = 0;
  for (const { at: offset, what } of offsets(text)) {
    const place = placeAt(tree, offset);
    if (place.length === 0) continue;
    const result = resolvePlace(place, tree);
    const told = `${name}: ${what} is ${formatPlace(place)}, which is ${result.state}`;
    ok(result.state !== 'missing', told);
    if (result.state !== 'found') continue;
    ok(
      result.spots.some(({ from, to }) => from <= offset && offset < to),
      told,
    );
    found++;
  }
  return found;
}

describe('the place of an offset, looked up again, holds the offset', () => {
  it('in every example of the specification, and in the samples', () => {
    const folder = 'test/server/draft/spec';
    const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
    const examples = files.flatMap((file) =>
      readExamples(readFileSync(join(folder, file), 'utf8')).map(({ number, marked }) => {
        return { name: `${file} ${number}`, text: readMarks(marked).text };
      }),
    );
    const found = [...examples, ...textsIn(SAMPLES, /\.(undoc|txt)$/)].map(foundAgain);
    ok(found.reduce((sum, count) => sum + count, 0) > 500, String(found));
  });

  it('in every published document beside the project', function () {
    const shared = SHARED;
    if (shared === undefined) return this.skip();
    const texts = ['corpus', 'documents'].flatMap((folder) => textsIn(join(shared, folder), /\.txt$/));
    const parallel = textsIn(join(shared, 'parallel'), /\.txt$/).filter((_, index) => index % 10 === 0);
    const found = [...texts, ...parallel].map(foundAgain);
    ok(found.reduce((sum, count) => sum + count, 0) > 1000, String(found));
  });
});
