/** What is said of a draft in the language of the interface, whatever the language of the draft. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { speak, t, type Bundle } from '../../../server/src/base/l10n';
import { projectProblems, unusedProblem } from '../../../server/src/checks/projectProblems';
import { RULE_FACTS } from '../../../server/src/checks/rules/index';
import { readSettings } from '../../../server/src/config/settings';
import { findingsOf, type CaseOptions } from '../../support/check';

/** What a rule says of a text, with the titles of its fixes and what stands beside it. */
async function said(id: string, text: string, options?: CaseOptions): Promise<string[]> {
  const findings = await findingsOf(id, text, options);
  return findings.flatMap(({ message, fixes = [], related = [] }) => [
    message,
    ...fixes.map(({ title }) => title),
    ...related.map((place) => place.message),
  ]);
}

const numbered = (to: number): string => Array.from({ length: to }, (_, at) => `${at + 1}. Words.\n`).join('\n');

describe('findings in another language', () => {
  afterEach(() => {
    speak('en', undefined);
  });

  const FRENCH: Bundle = {
    'There is no {0} in this draft, which has {1}.': 'Ce projet n’a pas de {0} ; il a {1}.',
    'There is no {0} in {1} of {2}, which has {3}.': 'Il n’y a pas de {0} dans {2}, {1}, qui a {3}.',
    'only {0}': 'seulement {0}',
    '{0}: {1}. {2} is meant.': '{0} : {1}. Il faut lire {2}.',
    'it has spaces beside a slash': 'une barre oblique est entourée d’espaces',
    'two letters of {0} have changed places': 'deux lettres de {0} sont interverties',
    'Write {0}': 'Écrire {0}',
    '{1} has {2}; elsewhere in the draft {3} has {4} ({0} times)./other':
      '{1} a {2}, alors que {3} a {4} ailleurs ({0} fois).',
    'a hyphen': 'un trait d’union',
    'an en dash': 'un tiret demi-cadratin',
    'A symbol is written as symbols are.': 'Une cote est écrite comme le sont les cotes.',
    '{0} has replaced {1}.': '{0} a remplacé {1}.',
  };

  it('name places as the house of that language does', async () => {
    speak('fr', FRENCH);
    deepStrictEqual(await said('reference-missing', `${numbered(4)}\n5. See paragraph 30 above.\n`), [
      'Ce projet n’a pas de paragraphe 30 ; il a paragraphes 1 à 5.',
    ]);
    const corpus = { 'A-93-120.txt': `A/93/120\n\n1. Words.\n\nAnnex I\n\n1. Words.\n` };
    deepStrictEqual(await said('reference-missing', '1. See A/93/120, annex I, para. 4.\n', { corpus }), [
      'Il n’y a pas de paragraphe 4 dans A/93/120, annexe I, qui a seulement paragraphe 1.',
      'A/93/120',
    ]);
    speak('zh', {});
    deepStrictEqual(
      await said('reference-missing', '1. Boats:\n\n(a) Red;\n\n(b) Blue.\n\n2. See paragraph 1 (d) above.\n'),
      ['There is no 第1(d)段 in this draft, which has 第1(a)至(b)段.'],
    );
  });

  it('say the faults of symbols and the names of signs, which are read before the language is known', async () => {
    speak('fr', FRENCH);
    deepStrictEqual(await said('symbol-malformed', '1. See A/93/ 120 and A/RSE/93/1.\n'), [
      'A/93/ 120 : une barre oblique est entourée d’espaces. Il faut lire A/93/120.',
      'Écrire A/93/120',
      'A/RSE/93/1 : deux lettres de RES sont interverties. Il faut lire A/RES/93/1.',
      'Écrire A/RES/93/1',
    ]);
    deepStrictEqual(
      await said('dash-variant', '1. The river-bank, the river-bank and the river–bank.\n').then((all) => all[0]),
      'river–bank a un tiret demi-cadratin, alors que river-bank a un trait d’union ailleurs (2 fois).',
    );
    const corpus = { 'A-93-120-Rev.1.txt': 'A/93/120/Rev.1\n\n1. Words.\n' };
    strictEqual(
      (await said('document-superseded', '1. See A/93/120.\n', { corpus }))[0],
      'A/93/120/Rev.1 a remplacé A/93/120.',
    );
  });

  it('have summaries that are translated where they are shown', () => {
    speak('fr', FRENCH);
    const summary = RULE_FACTS.find(({ id }) => id === 'symbol-malformed')?.summary ?? '';
    strictEqual(summary, 'A symbol is written as symbols are.');
    strictEqual(t(summary), 'Une cote est écrite comme le sont les cotes.');
  });

  it('name organs as the language does', async () => {
    speak('fr', {
      'The {0} has no resolution with such a number; the {1} has.': '{0} : pas de telle résolution ; {1} : si.',
    });
    strictEqual(
      (await said('organ-mismatch', '1. See Security Council resolution 60/1.\n'))[0],
      'Conseil de sécurité : pas de telle résolution ; Assemblée générale : si.',
    );
  });
});

describe('problems of settings and of rapporteur.json in another language', () => {
  afterEach(() => {
    speak('en', undefined);
  });

  it('are sentences of that language, those of the JSON among them', () => {
    speak('fr', {
      'This file {0}.': 'Ce fichier {0}.',
      'is no JSON: comma expected': 'n’est pas du JSON : virgule attendue',
      'The level of {1} is none of {0}; the default is used.': 'Le niveau de {1} n’est pas l’un de ceux-ci : {0}.',
      ', ': ' ou ',
      'There is no rule {0}.': 'Il n’y a pas de règle {0}.',
      'Nothing is found in any file that {0} would mark here.': 'Rien n’est trouvé que {0} signalerait.',
    });
    deepStrictEqual(
      projectProblems('{ "rules": { "none": "loud" } "stage": "draft" }').map(({ message }) => message),
      [
        'Il n’y a pas de règle "none".',
        'Le niveau de none n’est pas l’un de ceux-ci : off ou hint ou information ou warning ou error.',
        'Ce fichier n’est pas du JSON : virgule attendue.',
      ],
    );
    const exception = { rule: 'spacing', file: undefined, text: 'a', near: undefined, from: 0, to: 1 };
    strictEqual(unusedProblem(exception).message, 'Rien n’est trouvé que spacing signalerait.');
  });

  it('of the settings are clauses', () => {
    speak('fr', { '{0} is none of {1}; it is chosen by the draft': '{0} n’est rien de {1} ; le projet en décide' });
    deepStrictEqual(readSettings({ kind: 'poem' }).problems, [
      'rapporteur.kind n’est rien de report, letter, resolution, upr, record, instrument ; le projet en décide',
    ]);
  });
});
