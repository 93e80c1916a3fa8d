/** The list of citations: each with its words, its sentence, its state and the reason for it; and the counts, which are theirs. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { speak } from '../../../../server/src/base/l10n';
import { citationCounts, citationList, paragraphCount } from '../../../../server/src/features/citations/citationList';
import { CITATION_STATES, type CitationList, type CitationState } from '../../../../server/src/protocolViews';
import type { Snapshot } from '../../../../server/src/workspace/workspace';
import { snapshotOf } from '../../../support/check';
import { run } from '../../../support/steps';

const LETTER =
  'A/94/8–S/2039/5\n\n5 March 2039\n\n关于河流的信\n\n谨转交附件。\n\n附件一\n\n结论\n\n1. 甲。\n\n2. 乙。\n\n附件二\n\n更多\n\n1. 丙。\n';
const ODD = 'A/93/121\n\nWater levels\n\n1. One.\n\n2. Two.\n\n4. Four.\n';
const CUT = 'A/93/122\n\nA longer report\n\n1. One.\n\n2. Two was cut and stops';
const CORPUS = { 'letter.txt': LETTER, 'odd.txt': ODD, 'cut.txt': CUT, 'A-93-123.txt': '' };

const DRAFT = `A/95/7

Report on rivers

I. Introduction

1. It rained. As A/94/8-S/2039/5, annex I, para. 2 has it, rivers rise; see A/94/8, annex I, para. 9, and A/94/8, para. 1.[^1] It stopped.

2. See paragraph 1 above and paragraph 30 below. The report (A/96/XXX) will say more; see S/RES/1540, para. 3, and A/90/1, para. 4.

3. See A/93/121, para. 9, A/93/122, para. 9, and A/93/123, para. 1. See also S/RES/2196 (2015), page 3.

[^1]: A/93/121, para. 2.
`;

const list = (snapshot: Snapshot): CitationList => run(citationList(snapshot));

describe('the citations of a draft as a list', () => {
  let snapshot: Snapshot;
  before(async () => {
    snapshot = await snapshotOf(DRAFT, CORPUS);
  });

  it('has each in the order of the text, with its state', () => {
    deepStrictEqual(
      list(snapshot).citations.map(({ words, state }) => [words, state]),
      [
        ['A/94/8-S/2039/5, annex I, para. 2', 'found'],
        ['A/94/8, annex I, para. 9', 'broken'],
        ['A/94/8, para. 1', 'ambiguous'],
        ['paragraph 1 above', 'found'],
        ['paragraph 30 below', 'broken'],
        ['A/96/XXX', 'to come'],
        ['S/RES/1540, para. 3', 'broken'],
        ['A/90/1, para. 4', 'unknown'],
        ['A/93/121, para. 9', 'unknown'],
        ['A/93/122, para. 9', 'unknown'],
        ['A/93/123, para. 1', 'unknown'],
        ['S/RES/2196 (2015), page 3', 'unknown'],
        ['A/93/121, para. 2', 'found'],
      ],
    );
  });

  it('says why each is not found, in the words of the hover', () => {
    const reasons = Object.fromEntries(list(snapshot).citations.map(({ words, reason }) => [words, reason]));
    deepStrictEqual(reasons, {
      'A/94/8-S/2039/5, annex I, para. 2': '',
      'A/94/8, annex I, para. 9': 'no paragraph 9: annex I has paragraphs 1 to 2',
      'A/94/8, para. 1': 'para. 1 may be any of several: annex I, annex II',
      'paragraph 1 above': '',
      'paragraph 30 below': 'no paragraph 30: this draft has paragraphs 1 to 3',
      'A/96/XXX': 'still to come: this number has not been given yet',
      'S/RES/1540, para. 3': 'The year of the resolution is missing. Probably S/RES/1540 (2004) is meant.',
      'A/90/1, para. 4': 'not held: this document is not in the corpus, so the reference was not checked',
      'A/93/121, para. 9': 'not checked: the paragraphs of the document are not numbered without a gap',
      'A/93/122, para. 9': 'not checked: the text of the document stops in mid-sentence, so it may not be whole',
      'A/93/123, para. 1': 'not held: this document is not in the corpus, so the reference was not checked',
      'S/RES/2196 (2015), page 3': 'not held: this document is not in the corpus, so the reference was not checked',
      'A/93/121, para. 2': '',
    });
  });

  it('gives the sentence and the place in the draft; of a note those of the note, and the paragraph that bears its mark', () => {
    const { citations } = list(snapshot);
    strictEqual(citations[0]?.sentence, 'As A/94/8-S/2039/5, annex I, para. 2 has it, rivers rise;');
    strictEqual(citations[0].where, 'para 1');
    strictEqual(citations.at(-1)?.sentence, 'A/93/121, para. 2.');
    strictEqual(citations.at(-1)?.where, 'para 1');
    strictEqual(citations[1]?.place, 'annex I, para 9');
  });

  it('has each document once, under whatever half it is cited, with what is known of it', () => {
    const { documents, citations } = list(snapshot);
    deepStrictEqual(
      documents.map(({ name, held, title }) => [name, held, title]),
      [
        ['A/94/8–S/2039/5', 'held', '关于河流的信'],
        ['A/96/XXX', 'not held', ''],
        ['S/RES/1540 (2004)', 'not held', documents[2]?.title ?? ''],
        ['A/90/1', 'not held', ''],
        ['A/93/121', 'held', 'Water levels'],
        ['A/93/122', 'held', 'A longer report'],
        ['A/93/123', 'not held', ''],
        ['S/RES/2196 (2015)', 'not held', 'Central African Republic'],
      ],
    );
    strictEqual(documents[3]?.address, 'https://docs.un.org/en/A/90/1');
    strictEqual(documents[0]?.uri, 'un-corpus:/zh/A-94-8-S-2039-5.undoc');
    deepStrictEqual(
      citations.map(({ document }) => document),
      [0, 0, 0, undefined, undefined, 1, 2, 3, 4, 5, 6, 7, 4],
    );
  });

  it('counts what it lists', () => {
    const counts = run(citationCounts(snapshot));
    const { citations } = list(snapshot);
    deepStrictEqual(
      counts,
      Object.fromEntries(
        CITATION_STATES.map((state) => [state, citations.filter((one) => one.state === state).length]),
      ),
    );
    deepStrictEqual(counts, { found: 3, broken: 3, ambiguous: 1, unknown: 5, 'to come': 1 });
    strictEqual(paragraphCount(snapshot), 3);
  });

  it('is made once for a version and the corpus as it is', () => {
    strictEqual(list(snapshot), list(snapshot));
    strictEqual(run(citationCounts(snapshot)), run(citationCounts(snapshot)));
  });

  it('says of a quotation that it speaks of its own text', async () => {
    const quoting = await snapshotOf('1. He said: “as stated in paragraph 9 above, it rains”.\n\n2. Two.\n');
    const [only] = list(quoting).citations;
    deepStrictEqual(
      [only?.state, only?.reason],
      ['unknown', 'not checked: it stands in a quotation, which speaks of its own text'],
    );
  });

  it('cuts a long sentence round the citation, on one line', async () => {
    const long = await snapshotOf(`1. ${'rain and '.repeat(200)}see A/94/8,\nannex I ${'and snow '.repeat(200)}.\n`);
    const [only] = list(long).citations;
    ok(only && only.sentence.length < 300, only?.sentence);
    match(only.sentence, /^….*see A\/94\/8, annex I and.*…$/);
    strictEqual(only.words, 'A/94/8, annex I');
  });

  it('says its reasons in the language of the interface', async () => {
    speak('fr', {
      '**not checked**: it stands in a quotation, which speaks of its own text':
        '**non vérifié** : citation d’un autre texte',
    });
    try {
      const quoting = await snapshotOf('1. He said: “as stated in paragraph 9 above, it rains”.\n\n2. Two.\n');
      strictEqual(list(quoting).citations[0]?.reason, 'non vérifié : citation d’un autre texte');
    } finally {
      speak('en', undefined);
    }
  });

  it('takes a time that grows with the number of citations, in one block as in many', async () => {
    const states = async (text: string): Promise<Record<CitationState, number>> => {
      const many = await snapshotOf(text, CORPUS);
      strictEqual(list(many).citations.length, 2000);
      return run(citationCounts(many));
    };
    const cited = 'See A/94/8-S/2039/5, annex I, para. 2. ';
    deepStrictEqual(await states(`1. ${cited.repeat(2000)}\n`), { ...NONE, found: 2000 });
    deepStrictEqual(await states(Array.from({ length: 2000 }, (_, at) => `${at + 1}. ${cited}\n`).join('\n')), {
      ...NONE,
      found: 2000,
    });
  });
});

const NONE = { found: 0, broken: 0, ambiguous: 0, unknown: 0, 'to come': 0 };
