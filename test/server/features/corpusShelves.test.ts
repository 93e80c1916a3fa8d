/** The shelves as they are shown: organs by rank, the newest year first, a document in the language of the drafts. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { speak } from '../../../server/src/base/l10n';
import type { DocumentSummary } from '../../../server/src/corpus/record';
import { corpusShelves, shelvedDocument } from '../../../server/src/features/corpusShelves';

const COUNTS = [
  { organ: '', year: null, documents: 4 },
  { organ: 'Peacebuilding Commission', year: 2010, documents: 1 },
  { organ: 'Security Council', year: 2004, documents: 2 },
  { organ: 'Committee against Torture', year: 2010, documents: 1 },
  { organ: 'General Assembly', year: null, documents: 1 },
  { organ: 'General Assembly', year: 2005, documents: 7 },
  { organ: 'General Assembly', year: 2040, documents: 2 },
];

function version(
  language: DocumentSummary['language'],
  held: DocumentSummary['held'],
  date: string | null = null,
): DocumentSummary {
  const uri = `un-corpus:/${language}/A-60-1.undoc`;
  return {
    symbols: ['A/60/1'],
    uri,
    source: `file:///c/${language}.pdf`,
    title: `Report in ${language}`,
    date,
    language,
    held,
    format: 'pdf',
    paragraphs: 3,
    remarks: [],
  };
}

describe('the shelves as they are shown', () => {
  afterEach(() => {
    speak('en', undefined);
  });

  it('are of the principal organs first, then of others by name, then of none', () => {
    deepStrictEqual(
      corpusShelves(COUNTS).organs.map(({ name, documents, years }) => [
        name,
        documents,
        years.map(({ year }) => year),
      ]),
      [
        ['General Assembly', 10, [2040, 2005, null]],
        ['Security Council', 2, [2004]],
        ['Committee against Torture', 1, [2010]],
        ['Peacebuilding Commission', 1, [2010]],
        ['Other documents', 4, [null]],
      ],
    );
  });

  it('are called in the language of the interface', () => {
    speak('fr', { 'Security Council': 'Conseil de sécurité', 'Other documents': 'Autres documents' });
    const names = corpusShelves(COUNTS).organs.map(({ name }) => name);
    strictEqual(names[1], 'Conseil de sécurité');
    strictEqual(names.at(-1), 'Autres documents');
  });

  it('are called so whatever organ it is, and are in the order of that language', () => {
    speak('es', {
      'Committee against Torture': 'Órgano de la tortura',
      'Peacebuilding Commission': 'Zona de paz',
      'Committee on Trade': 'Ñandú',
      'World Food Council': 'Nutria',
    });
    const counts = ['Committee on Trade', 'World Food Council'].map((organ) => ({ organ, year: 2010, documents: 1 }));
    deepStrictEqual(
      corpusShelves([...counts, ...COUNTS])
        .organs.slice(2, -1)
        .map(({ name }) => name),
      ['Nutria', 'Ñandú', 'Órgano de la tortura', 'Zona de paz'],
    );
  });

  it('have the version first that the reader can read, and one with text before a scan', () => {
    const versions = [version('en', 'held', '2005-01-01'), version('zh', 'held'), version('fr', 'held without text')];
    const first = (language?: string): string | undefined =>
      shelvedDocument(versions, language)[0]?.versions[0]?.language;
    strictEqual(first(), 'en');
    strictEqual(first('zh'), 'zh');
    strictEqual(first('fr'), 'en');
    strictEqual(first('ar'), 'en');
    const [document] = shelvedDocument(versions, 'zh');
    deepStrictEqual(
      document?.versions.map(({ language }) => language),
      ['zh', 'en', 'fr'],
    );
    strictEqual(document.title, 'Report in zh');
    strictEqual(document.date, '2005-01-01');
    strictEqual(document.address, 'https://docs.un.org/zh/A/60/1');
    deepStrictEqual(shelvedDocument([], 'zh'), []);
  });
});
