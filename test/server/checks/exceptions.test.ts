/** Findings that a draft or its project says are right as they are. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { applyEdits } from '../../../server/src/checks/fix';
import { NO_OPTIONS, optionsFor, type CheckOptions } from '../../../server/src/checks/options';
import { runChecks, type CheckResult } from '../../../server/src/checks/run';
import { DEFAULT_CHECKS } from '../../../server/src/config/settings';
import { readProject } from '../../../server/src/config/projectFile';
import { snapshotOf } from '../../support/check';

const SLIP = '各国(甲）同意。';
const LINE = '<!-- rapporteur-ignore-line bracket-width -->';
const [START, END] = ['start', 'end'].map((what) => `<!-- rapporteur-ignore-${what} bracket-width -->`);

async function check(text: string, options: Partial<CheckOptions> = {}): Promise<CheckResult> {
  return runChecks(await snapshotOf(text), { ...NO_OPTIONS, ...options }, (_, error) => {
    throw error;
  });
}

/** `rule line` of each finding. */
async function found(text: string, options: Partial<CheckOptions> = {}): Promise<string[]> {
  const { findings } = await check(text, options);
  return findings.map(({ rule, from }) => `${rule.id} ${text.slice(0, from).split('\n').length}`);
}

/** The options of a draft `report.undoc` beside this project file. */
function project(value: object): CheckOptions {
  return optionsFor(DEFAULT_CHECKS, readProject(JSON.stringify(value)), 'report.undoc');
}

describe('exceptions in a draft', () => {
  it('are for the next line', async () => {
    deepStrictEqual(await found(`1. ${SLIP}\n\n2. ${SLIP}\n`), ['bracket-width 1', 'bracket-width 3']);
    deepStrictEqual(await found(`${LINE}\n1. ${SLIP}\n\n2. ${SLIP}\n`), ['bracket-width 4']);
  });

  it('are for a stretch, to its end or that of the draft, one inside the other', async () => {
    deepStrictEqual(await found(`${START}\n1. ${SLIP}\n\n2. ${SLIP}\n${END}\n\n3. ${SLIP}\n`), ['bracket-width 7']);
    deepStrictEqual(await found(`1. ${SLIP}\n\n${START}\n2. ${SLIP}\n\n3. ${SLIP}\n`), ['bracket-width 1']);
    deepStrictEqual(
      await found(`${START}\n1. ${SLIP}\n\n${START}\n2. ${SLIP}\n${END}\n\n3. ${SLIP}\n${END}\n\n4. ${SLIP}\n`),
      ['bracket-width 11'],
    );
  });

  it('are for the whole draft, wherever they stand, and for several rules', async () => {
    deepStrictEqual(await found(`1. ${SLIP}\n\n<!-- rapporteur-ignore-file bracket-width: as printed -->\n`), []);
    deepStrictEqual(
      await found('<!-- rapporteur-ignore-line bracket-width, doubled-word -->\n1. 各国(甲）同意的的事。\n'),
      [],
    );
  });

  it('are told where they excuse nothing, and removed by the fix', async () => {
    for (const [comment, left] of [
      [LINE, ''],
      ['<!-- rapporteur-ignore-line doubled-word bracket-width -->', '<!-- rapporteur-ignore-line doubled-word -->\n'],
      [
        '<!-- rapporteur-ignore-line bracket-width，doubled-word: why -->',
        '<!-- rapporteur-ignore-line，doubled-word: why -->\n',
      ],
    ] as const) {
      const text = `${comment}\n1. 各国同意的的事。\n`;
      const { findings } = await check(text);
      const unused = findings.find(({ rule }) => rule.id === 'exception-unused');
      strictEqual(unused?.message, 'Nothing is found here that bracket-width would mark.', comment);
      strictEqual(applyEdits(text, unused.fixes?.[0]?.edits ?? []), `${left}1. 各国同意的的事。\n`, comment);
    }
  });

  it('of a rule that is off, or not for such a document, are not told', async () => {
    const text = `${LINE}\n1. 甲。\n`;
    deepStrictEqual(await found(text), ['exception-unused 1']);
    deepStrictEqual(await found(text, { rules: { 'bracket-width': 'off' } }), []);
    deepStrictEqual(await found(text, { rules: { 'exception-unused': 'off' } }), []);
    deepStrictEqual(await found('<!-- rapporteur-ignore-line symbol-unknown -->\n1. 甲。\n'), []);
    const lone = '<!-- rapporteur-ignore-line heading-lone -->\n1. 甲。\n';
    deepStrictEqual(await found(lone), ['exception-unused 1']);
    deepStrictEqual(await found(lone, { kind: 'upr' }), []);
  });

  it('that name no rule, or one that there is not, are told, whatever they are made of', async () => {
    for (const [comment, message] of [
      ['<!-- rapporteur-ignore-line -->', /^This comment is no exception/],
      ['<!-- rapporteur-ignore bracket-width -->', /^This comment is no exception/],
      ['<!-- rapporteur-ignore-line bracket-with -->', /^There is no rule bracket-with\.$/],
      ['<!-- rapporteur-ignore-line bracket-width (sic -->', /^There is no rule \(sic\.$/],
      ['<!-- rapporteur-ignore-line * bracket-width [x -->', /^There is no rule \*\.$/],
      ['<!-- rapporteur-ignore-end bracket-width -->', /^Nothing has begun that ignores bracket-width\.$/],
    ] as const) {
      const { findings } = await check(`${comment}\n1. 甲。\n`);
      strictEqual(
        findings.some(({ message: said }) => message.test(said)),
        true,
        `${comment}: ${findings.map((f) => f.message).join(' ')}`,
      );
    }
    deepStrictEqual(await found('<!-- to be checked by the desk -->\n1. 甲。\n'), []);
  });
});

describe('exceptions of a project', () => {
  it('are for a file', async () => {
    const text = `1. ${SLIP}\n`;
    for (const file of ['report.undoc', './report.undoc', '*.undoc', '/report.undoc'])
      deepStrictEqual(await found(text, project({ exceptions: [{ rule: 'bracket-width', file }] })), [], file);
    for (const file of ['letters/**', 'report.txt'])
      deepStrictEqual(
        await found(text, project({ exceptions: [{ rule: 'bracket-width', file }] })),
        ['bracket-width 1'],
        file,
      );
  });

  it('are for a text, or for the one near some words, however they are wrapped', async () => {
    const text = '1. 各国(甲）同意。\n\n2. 各方(甲）不同意，\n也不反对。\n\n3. 各国(乙）同意。\n';
    const of = (exception: object): CheckOptions => project({ exceptions: [{ rule: 'bracket-width', ...exception }] });
    deepStrictEqual(await found(text, of({ text: '(甲）' })), ['bracket-width 6']);
    deepStrictEqual(await found(text, of({ text: '(甲）', near: '不同意，也不反对' })), [
      'bracket-width 1',
      'bracket-width 6',
    ]);
  });

  it('are said to be used where they excuse something', async () => {
    const options = project({
      exceptions: [
        { rule: 'bracket-width', text: '(甲）' },
        { rule: 'bracket-width', text: '(丙）' },
      ],
    });
    const { used } = await check(`1. ${SLIP}\n`, options);
    deepStrictEqual(
      options.exceptions.map((exception) => used.has(exception)),
      [true, false],
    );
  });

  it('with a text alone are terms that a rule never speaks of', async () => {
    const text = '1. The delegation of QXZ spoke.\n\n2. The delegation of QXZ rose.\n';
    deepStrictEqual(await found(text), ['abbreviation-undefined 1']);
    deepStrictEqual(await found(text, project({ exceptions: [{ rule: 'abbreviation-undefined', text: 'QXZ' }] })), []);
  });
});
