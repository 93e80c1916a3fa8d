/** Findings as plain LSP data. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { NO_OPTIONS } from '../../../server/src/checks/options';
import { runChecks } from '../../../server/src/checks/run';
import { diagnostic } from '../../../server/src/features/diagnostics';
import { snapshotOf } from '../../support/check';

const LETTER =
  'A/94/8–S/2039/5\n\n5 March 2039\n\n关于河流的信\n\n谨转交附件。\n\n附件一\n\n结论\n\n1. 甲*乙*。\n\n2. 两项：\n\n(a) 子；\n\n(b) 丑。\n';
const ENGLISH = 'A/93/120\n\nAdvance unedited version\n\nFlood warnings\n\n1. The gauges are read every hour.\n';
const CORPUS = { 'letter.txt': LETTER, 'report.txt': ENGLISH };

describe('diagnostics', () => {
  it('have the rule as their code, its severity, and the document as related information', async () => {
    const snapshot = await snapshotOf('1. 见A/94/8，附件一，第9段。\n', CORPUS);
    const { findings } = runChecks(snapshot, NO_OPTIONS, (_, error) => {
      throw error;
    });
    const [found] = findings.map((finding) => diagnostic(snapshot, finding));
    strictEqual(found?.code, 'reference-missing');
    strictEqual(found.severity, 1);
    strictEqual(found.message, 'There is no paragraph 9 in annex I of A/94/8-S/2039/5, which has paragraphs 1 to 2.');
    strictEqual(found.relatedInformation?.[0]?.location.uri, 'un-corpus:/zh/A-94-8-S-2039-5.undoc');
  });

  it('are faded where they mark what nobody needs', async () => {
    const snapshot = await snapshotOf(
      '<!-- rapporteur-ignore-line bracket-width -->\n1. 各国(甲）同意。\n\n<!-- rapporteur-ignore-line bracket-width -->\n2. 甲。\n\n3. 各国(乙）同意。\n',
    );
    const { findings } = runChecks(snapshot, NO_OPTIONS, (_, error) => {
      throw error;
    });
    deepStrictEqual(
      findings.map((finding) => diagnostic(snapshot, finding)).map(({ code, tags }) => [code, tags]),
      [
        ['exception-unused', [1]],
        ['bracket-width', undefined],
      ],
    );
  });
});
