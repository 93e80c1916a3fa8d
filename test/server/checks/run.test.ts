/** The engine: which rules speak, how loudly, and that one that fails stops no other. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { NO_OPTIONS, optionsFor, type CheckOptions } from '../../../server/src/checks/options';
import { RULES } from '../../../server/src/checks/rules/index';
import type { Rule } from '../../../server/src/checks/rule';
import { runChecks, type RuleFinding } from '../../../server/src/checks/run';
import { readProject } from '../../../server/src/config/projectFile';
import { DEFAULT_CHECKS } from '../../../server/src/config/settings';
import { snapshotOf } from '../../support/check';

const SLIPS = '1. 各国(甲）同意的的事：\n\n(a) 甲；\n\n(c) 乙。\n\n2. 见上文第9段。\n';

async function check(text: string, options: Partial<CheckOptions> = {}): Promise<readonly RuleFinding[]> {
  const { findings } = runChecks(await snapshotOf(text), { ...NO_OPTIONS, ...options }, (_, error) => {
    throw error;
  });
  return findings;
}

function levels(findings: readonly RuleFinding[]): Record<string, string> {
  return Object.fromEntries(findings.map(({ rule, severity }) => [rule.id, severity]));
}

/** As if this rule threw whatever it is asked. */
async function withBroken<T>(id: string, run: () => Promise<T>): Promise<T> {
  const rule = RULES.find((one) => one.id === id) as { -readonly [K in keyof Rule]: Rule[K] };
  const { check: before } = rule;
  rule.check = () => {
    throw new Error('broken');
  };
  try {
    return await run();
  } finally {
    rule.check = before;
  }
}

describe('checks', () => {
  it('give findings in the order of the text, each with its rule and its level', async () => {
    const findings = await check(SLIPS);
    deepStrictEqual(levels(findings), {
      'bracket-width': 'warning',
      'doubled-word': 'warning',
      'subparagraph-sequence': 'warning',
      'reference-missing': 'error',
    });
    deepStrictEqual(
      findings.map(({ from }) => from),
      findings.map(({ from }) => from).sort((a, b) => a - b),
    );
  });

  for (const id of ['bracket-width', 'subparagraph-sequence', 'reference-missing'])
    it(`go on when ${id} throws, and say so once`, () =>
      withBroken(id, async () => {
        const failed: string[] = [];
        const snapshot = await snapshotOf(SLIPS);
        const { findings } = runChecks(snapshot, NO_OPTIONS, (rule, error) => {
          failed.push(`${rule.id}: ${String(error)}`);
        });
        deepStrictEqual(failed, [`${id}: Error: broken`]);
        const others = ['bracket-width', 'doubled-word', 'subparagraph-sequence', 'reference-missing'];
        deepStrictEqual(Object.keys(levels(findings)).sort(), others.filter((other) => other !== id).sort());
        const silent: string[] = [];
        runChecks(snapshot, { ...NO_OPTIONS, rules: { [id]: 'off' } }, (rule) => silent.push(rule.id));
        deepStrictEqual(silent, [], 'a rule that is off is not heard of');
      }));

  it('take the level of a rule from the settings, then the project, then what it has for the file', async () => {
    const settings = { ...DEFAULT_CHECKS, rules: { 'bracket-width': 'hint', 'doubled-word': 'hint' } as const };
    const project = readProject(
      JSON.stringify({
        rules: { 'doubled-word': 'error' },
        files: [
          { path: 'old/**', rules: { 'doubled-word': 'off', 'subparagraph-sequence': 'information' } },
          { path: 'old/a.undoc', rules: { 'doubled-word': 'warning' } },
        ],
      }),
    );
    const of = async (path: string): Promise<Record<string, string>> =>
      levels(await check(SLIPS, optionsFor(settings, project, path)));
    deepStrictEqual(await of('new.undoc'), {
      'bracket-width': 'hint',
      'doubled-word': 'error',
      'subparagraph-sequence': 'warning',
      'reference-missing': 'error',
    });
    deepStrictEqual(await of('old/b.undoc'), {
      'bracket-width': 'hint',
      'subparagraph-sequence': 'information',
      'reference-missing': 'error',
    });
    strictEqual((await of('old/a.undoc'))['doubled-word'], 'warning');
  });

  it('take kind and profile from the project, whose auto is that of the draft whatever the settings say', () => {
    const settings = { ...DEFAULT_CHECKS, kind: 'letter', profile: 'secretariat-zh-2006' } as const;
    const of = (value: object): Pick<CheckOptions, 'kind' | 'profile'> => {
      const { kind, profile } = optionsFor(settings, readProject(JSON.stringify(value)), 'a.undoc');
      return { kind, profile };
    };
    deepStrictEqual(of({}), { kind: 'letter', profile: 'secretariat-zh-2006' });
    deepStrictEqual(of({ kind: 'auto', profile: 'auto' }), { kind: undefined, profile: undefined });
    deepStrictEqual(of({ kind: 'record', files: [{ path: './a.undoc', kind: 'auto' }] }).kind, undefined);
  });

  it('are stricter at submission', async () => {
    const text = '1. The figures are [TBC].\n\n2. The river rises.\n';
    strictEqual(levels(await check(text))['placeholder-left'], 'hint');
    strictEqual(levels(await check(text, { stage: 'submission' }))['placeholder-left'], 'error');
  });

  it('are silent in quotations, titles, tables and contents', async () => {
    for (const text of [
      '1. 他说：“各国(甲）同意的的事。”\n',
      '1. 见《各国(甲）同意的的事》。\n',
      '表 1\n各国\n\n国家\t数目\n甲(乙）\t的的\n丙\t丁\n',
      '目录\n\n一. 各国(甲）的的事 .......... 3\n\n二. 其他 .......... 5\n\n一. 各国的事\n\n1. 甲。\n\n二. 其他\n\n2. 乙。\n',
    ]) {
      const found = (await check(text)).filter(({ rule }) => ['bracket-width', 'doubled-word'].includes(rule.id));
      deepStrictEqual(
        found.map(({ message }) => message),
        [],
        text,
      );
    }
  });

  it('have rules that say what they are, each with a page', () => {
    const ids = RULES.map(({ id }) => id);
    strictEqual(new Set(ids).size, ids.length);
    for (const { id, summary, page } of RULES) {
      ok(/^[A-Z].*\.$/.test(summary), id);
      for (const heading of ['Why']) ok(page.includes(heading), `the page of ${id} has no ${heading}`);
    }
  });
});
