/** The rows of the citations, and how they are counted: in the order of the text, by document, and only some of them. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import {
  citationAt,
  citationNodes,
  type CitationsNode,
  type CitationsShown,
} from '../../client/src/views/citationNodes';
import { longCounts, shortCounts, statusText, statusWords } from '../../client/src/views/citationWords';
import { speak } from '../../server/src/base/l10n';
import {
  CITATION_STATES,
  type CitationList,
  type CitationState,
  type CitedDocument,
} from '../../server/src/protocolViews';

function document(
  name: string,
  held: CitedDocument['held'],
  address = `https://docs.un.org/en/${name}`,
): CitedDocument {
  return { name, title: '', date: null, held, ...(address !== '' && { address }) };
}

function citation(words: string, line: number, state: CitationState, of?: number): CitationList['citations'][number] {
  const range = { start: { line, character: 4 }, end: { line, character: 4 + words.length } };
  return {
    range,
    words,
    sentence: '',
    where: '',
    state,
    reason: '',
    place: '',
    ...(of !== undefined && { document: of }),
  };
}

const LIST: CitationList = {
  documents: [
    document('A/93/120', 'held'),
    document('A/90/1', 'not held'),
    document('Vienna Convention', 'not held', ''),
    document('A/96/XXX', 'not held'),
  ],
  citations: [
    citation('A/93/120, para. 3', 1, 'found', 0),
    citation('A/90/1', 3, 'unknown', 1),
    citation('paragraph 9 above', 5, 'broken'),
    citation('A/93/120, para. 99', 7, 'broken', 0),
    citation('article 31', 9, 'unknown', 2),
    citation('A/96/XXX', 11, 'to come', 3),
  ],
};
const ALL: CitationsShown = { byDocument: false, states: new Set(CITATION_STATES) };

type Shown = string | readonly [string, readonly Shown[]];

function shown(nodes: readonly CitationsNode[]): Shown[] {
  return nodes.map((node) => {
    const name =
      node.kind === 'citation'
        ? node.citation.words
        : node.kind === 'absent'
          ? 'not held'
          : (node.document?.name ?? 'own');
    return node.children.length > 0 ? [name, shown(node.children)] : name;
  });
}

describe('the rows of the citations', () => {
  it('are in the order of the text behind the documents that are not held', () => {
    deepStrictEqual(shown(citationNodes(LIST, false, ALL)), [
      ['not held', ['A/90/1']],
      ...LIST.citations.map(({ words }) => words),
    ]);
  });

  it('are put under their documents, those of the draft itself last', () => {
    deepStrictEqual(shown(citationNodes(LIST, false, { ...ALL, byDocument: true })).slice(1), [
      ['A/93/120', ['A/93/120, para. 3', 'A/93/120, para. 99']],
      ['A/90/1', ['A/90/1']],
      ['Vienna Convention', ['article 31']],
      ['A/96/XXX', ['A/96/XXX']],
      ['own', ['paragraph 9 above']],
    ]);
  });

  it('are those in the wanted states', () => {
    const states = new Set<CitationState>(['broken']);
    deepStrictEqual(shown(citationNodes(LIST, false, { ...ALL, states })), ['paragraph 9 above', 'A/93/120, para. 99']);
    deepStrictEqual(shown(citationNodes(LIST, false, { byDocument: true, states })), [
      ['A/93/120', ['A/93/120, para. 99']],
      ['own', ['paragraph 9 above']],
    ]);
  });

  it('say nothing of what is not held while the corpus is read', () => {
    deepStrictEqual(
      shown(citationNodes(LIST, true, ALL)),
      LIST.citations.map(({ words }) => words),
    );
  });

  it('have names that no two of them share, whatever documents are called', () => {
    const twice = document('A treaty', 'held');
    const list: CitationList = {
      documents: [twice, twice],
      citations: [citation('one', 1, 'found', 0), citation('two', 2, 'found', 1)],
    };
    const ids = citationNodes(list, false, { ...ALL, byDocument: true }).flatMap(({ id, children }) => [
      id,
      ...children.map((child) => child.id),
    ]);
    strictEqual(new Set(ids).size, 4);
  });

  it('know which of them a place is in', () => {
    const at = (nodes: readonly CitationsNode[], line: number, character: number): string | undefined =>
      citationAt(nodes, { line, character })?.citation.words;
    for (const byDocument of [false, true]) {
      const nodes = citationNodes(LIST, false, { ...ALL, byDocument });
      strictEqual(at(nodes, 3, 4), 'A/90/1');
      strictEqual(at(nodes, 3, 10), 'A/90/1');
      strictEqual(at(nodes, 3, 11), undefined);
      strictEqual(at(nodes, 4, 5), undefined);
      strictEqual(at(nodes, 7, 9), 'A/93/120, para. 99');
    }
  });
});

describe('the counts of the citations', () => {
  const counts = { found: 1148, broken: 3, ambiguous: 0, unknown: 1, 'to come': 0 };
  afterEach(() => {
    speak('en', undefined);
  });

  it('are short in the status bar, and whole in its words and in the view', () => {
    strictEqual(shortCounts(counts), '1,152 cited · 3 broken');
    strictEqual(longCounts(counts), '3 broken, 1 not judged, 1,148 found');
    strictEqual(statusText(101, counts), '¶ 101 · 1,152 cited · 3 broken');
    strictEqual(statusText(1, undefined), '¶ 1');
    strictEqual(statusWords(1, counts), '1 numbered paragraph\n1,152 citations: 3 broken, 1 not judged, 1,148 found');
    const none = { found: 0, broken: 0, ambiguous: 0, unknown: 0, 'to come': 0 };
    strictEqual(statusText(2, none), '¶ 2 · 0 cited');
    strictEqual(statusWords(2, none), '2 numbered paragraphs\n0 citations');
  });

  it('are said in the language of the interface', () => {
    speak('fr', { '{0} broken/many': '', '{0} broken/other': '{0} rompues', '{0} cited/other': '{0} citées' });
    strictEqual(shortCounts(counts), '1 152 citées · 3 rompues'.replace(' ', '\u202f'));
  });
});
