/** What the structure, pasting, renaming and the light bulb say to who has another language: the tables made at the start, too. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { speak } from '../../../server/src/base/l10n';
import { EXPAND, QUOTE } from '../../../server/src/features/refactor/request';
import { namedAt } from '../../../server/src/features/rename';
import { IN_QUOTATION, spoken } from '../../../server/src/features/rename/renaming';
import { restructureActions } from '../../../server/src/features/restructure/actions';
import { isRefusal } from '../../../server/src/features/restructure/change';
import { prepared } from '../../../server/src/features/restructure/prepared';
import { numberTable, paragraphOfVersion } from '../../../server/src/features/versions';
import type { OperationName } from '../../../server/src/protocol';
import { parse } from '../../../server/src/draft/parse';
import { snapshotOf } from '../../support/check';
import { page, pasted } from '../../support/paste';
import { offeredAt } from '../../support/refactor';
import { done } from '../../support/restructure';

const FRENCH = {
  'Insert a footnote': 'Insérer une note',
  'Inserted footnote {0}': 'Note {0} insérée',
  'footnote {0} is now {1}': 'la note {0} devient {1}',
  '{0}; {1}': '{0} ; {1}',
  '“{0}”': '« {0} »',
  'A footnote cannot have a footnote of its own. Put the cursor into the text.': 'Une note n’a pas de notes.',
  'Moved paragraph {0} down': 'Paragraphe {0} descendu',
  '{0} paragraphs have a new number/other': '{0} paragraphes ont changé de numéro',
  'Paragraph {0} is the last of its part.': 'Le paragraphe {0} est le dernier.',
  'paragraph {0} is now {1}': 'le paragraphe {0} devient {1}',
  'Deleted paragraph {0}': 'Paragraphe {0} supprimé',
  '{0} is gone: {1}': 'Supprimé : {0}, {1}',
  '{0} places are left for you to mend ({1})/one': 'reste à corriger : {1}',
  '{0} references are for you to confirm ({1})/one': '{0} renvoi est à confirmer ({1})',
  'line {0}': 'ligne {0}',
  'Expand to {0}': 'Écrire {0}',
  'Expand all {0} Ibid. in this draft/other': 'Écrire les {0} Ibid.',
  'Quote {0} here': 'Citer le {0} ici',
  'In quotations': 'Dans les citations',
  'What is quoted stays as it was printed, unless you say otherwise': 'Les citations restent telles quelles',
  '“{0}” cannot be the mark of a footnote: it is a number, letters, or up to three asterisks.':
    '« {0} » n’est pas un appel de note.',
  Part: 'Partie',
  'Version {0}': 'Version du {0}',
  Now: 'Actuel',
  'First words': 'Début',
  main: 'corps',
  deleted: 'supprimé',
  'Paragraph {0} of version {1} was deleted.': 'Le paragraphe {0} de la version {1} a été supprimé.',
  'Pasted {0}': 'Collé : {0}',
  '{0} paragraphs/one': '{0} paragraphe',
  '{0} headings/other': '{0} titres',
  '{0} notes/one': '{0} note',
  '{0} pictures/one': '{0} image',
  'bold type': 'le gras',
  '{0} are not kept': '{0} sont perdus',
  'The notes have numbers above the highest: {0}.': 'Les notes viennent à la suite : {0}.',
  'those of the draft are not in order': 'celles du projet ne sont pas dans l’ordre',
  'as plain text, because the formatted text is nested too deep to be read': 'en texte brut',
};

describe('in another language', () => {
  beforeEach(() => {
    speak('fr', FRENCH);
  });
  afterEach(() => {
    speak('en', undefined);
  });

  const summaryOf = async (operation: OperationName, marked: string): Promise<string> => {
    const { outcome } = await done(operation, marked);
    return isRefusal(outcome) ? `no: ${outcome.cannot}` : outcome.summary;
  };

  it('operations have their titles', async () => {
    const snapshot = await snapshotOf('1. One.\n');
    const actions = restructureActions({ snapshot, span: { from: 5, to: 5 } }, (kind) =>
      kind.endsWith('.insertFootnote'),
    );
    deepStrictEqual(
      actions.map(({ title }) => title),
      ['Insérer une note'],
    );
  });

  it('changes of the structure are told, and refused', async () => {
    strictEqual(
      await summaryOf('insertFootnote', '1. One⟦|⟧. Two.[^1]\n\n[^1]: A.\n'),
      'Note 1 insérée ; la note 1 devient 2.',
    );
    strictEqual(await summaryOf('insertFootnote', '1. One.[^1]\n\n[^1]: A⟦|⟧.\n'), 'no: Une note n’a pas de notes.');
    strictEqual(
      await summaryOf('moveDown', '1. O⟦|⟧ne.\n\n2. Two.\n'),
      'Paragraphe 1 descendu ; 2 paragraphes ont changé de numéro.',
    );
    strictEqual(await summaryOf('moveDown', '1. One.\n\n2. T⟦|⟧wo.\n'), 'no: Le paragraphe 2 est le dernier.');
  });

  it('what is asked about names places as the language writes them', async () => {
    const { text, outcome } = await done('deleteParagraph', '1. See paragraph 2 below.\n\n2. T⟦|⟧wo.\n\n3. Three.\n');
    ok(!isRefusal(outcome));
    deepStrictEqual(
      outcome.asks?.map(({ label, description }) => [label, description]),
      [['Supprimé : par. 2, « Two. »', '« paragraph 2 below »']],
    );
    strictEqual(
      outcome.summary,
      'Paragraphe 2 supprimé ; le paragraphe 3 devient 2 ; 1 renvoi est à confirmer (ligne 1).',
    );
    const { summary } = prepared(await snapshotOf(text), outcome, { documentChanges: true, create: false });
    ok(summary.endsWith(' ; reste à corriger : ligne 1.'), summary);
  });

  it('titles are of the language even where a draft has been looked at before', async () => {
    const marked =
      '1. Read.[^1] Again.[^2] And.[^3]\n\n[^1]: See A/93/120, para. 5.\n\n[^2]: Ib⟦|⟧id., para. 7.\n\n[^3]: Ibid., para. 8.\n';
    const { actions } = await offeredAt(marked, {}, { only: [EXPAND] });
    deepStrictEqual(
      actions.map(({ title }) => title),
      ['Écrire « A/93/120, para. 7 »', 'Écrire les 2 Ibid.'],
    );
    const cited = {
      '/c/A-93-7.txt': 'A/93/7\n\nReport of the Secretary-General\n\n1. The gauges are read every hour.\n',
    };
    const quoting = await offeredAt('1. See A/93/7, pa⟦|⟧ragraph 1.\n', cited, { only: [QUOTE] });
    deepStrictEqual(
      quoting.actions.map(({ title }) => title),
      ['Citer le paragraphe 1 ici'],
    );
  });

  it('renaming is refused, and its annotations are one where they were one', async () => {
    const snapshot = await snapshotOf('1. One.[^1]\n\n[^1]: A.\n');
    const named = namedAt(snapshot, snapshot.lines.position(9));
    ok(!isRefusal(named));
    deepStrictEqual(named.rename(snapshot, 'a b'), { cannot: '« a b » n’est pas un appel de note.' });
    const group = { edits: [], annotation: IN_QUOTATION };
    const [[one], [other]] = spoken([[group], [group, { edits: [] }]]) as [[typeof group], [typeof group]];
    deepStrictEqual(
      [one.annotation.label, one.annotation.description, one.annotation.needsConfirmation],
      ['Dans les citations', 'Les citations restent telles quelles', true],
    );
    strictEqual(one.annotation, other.annotation);
  });

  it('the table of numbers is read in it, and what it calls a part is found', () => {
    const draft = parse(
      '1. One.\n\nAnnex I\n\n1. First.\n\n<!-- rapporteur-version mardi (2): 1 = 1, 2 = -; annex I: 1 = 1 -->\n',
    ).tree;
    strictEqual(
      numberTable({ draft }, 'mardi'),
      'Partie\tVersion du mardi\tActuel\tDébut\ncorps\t1\t1\tOne.\ncorps\t2\tsupprimé\t\nannexe I\t1\t1\tFirst.\n',
    );
    deepStrictEqual(paragraphOfVersion({ draft }, 'mardi', '2'), {
      cannot: 'Le paragraphe 2 de la version mardi a été supprimé.',
    });
    for (const asked of ['annexe I, 1', 'Annex I, 1', 'annex i 1']) {
      const found = paragraphOfVersion({ draft }, 'mardi', asked);
      strictEqual('span' in found && found.now, '1', asked);
    }
  });

  it('what was pasted is told', async () => {
    const clipboard = { html: '<p>5. A <b>new</b> one.</p><img src=x>', text: '5. A new one.' };
    const first = await pasted('⟦|⟧1. One.\n\n2. Two.\n', clipboard);
    ok(first?.summary.startsWith('Collé : 1 paragraphe ; 1 image et le gras sont perdus ; '), first?.summary);
    const noted = page('<p>5. New.#1</p>', 'First.');
    const second = await pasted('1. One.[^2]\n\n⟦|⟧2. Two.[^1]\n\n[^2]: B.\n\n[^1]: A.\n', noted);
    ok(
      second?.summary.startsWith(
        'Collé : 1 paragraphe et 1 note. Les notes viennent à la suite : celles du projet ne sont pas dans l’ordre ; ',
      ),
      second?.summary,
    );
    const deep = await pasted('⟦|⟧', { html: '<b>'.repeat(2000), text: 'A\n\nB' });
    strictEqual(deep?.summary, 'Collé : 2 titres, en texte brut.');
  });
});
