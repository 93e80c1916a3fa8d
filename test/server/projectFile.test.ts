/** `rapporteur.json`: its schema says the same as its readers, and it is edited as it stands. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { RULE_IDS } from '../../server/src/checks/rules/index';
import { readJson, type JsonNode } from '../../server/src/config/json';
import { itemEdits, valueEdits, type JsonEdit } from '../../server/src/config/jsonEdits';
import { readProject } from '../../server/src/config/projectFile';
import { readProjectFile } from '../../server/src/corpus/projectFile';
import { projectProblems } from '../../server/src/checks/projectProblems';
import { projectSchema } from '../lists/lists';

const RULE = [...RULE_IDS][0] ?? '';
const schema = JSON.parse(readFileSync('syntaxes/rapporteur.schema.json', 'utf8')) as object;
/** Two words of VS Code's own stand in it. */
const validate = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  keywords: ['allowComments', 'allowTrailingCommas'],
}).compile(schema);

const FULL = {
  $schema: './schema.json',
  corpus: ['published'],
  rules: Object.fromEntries([...RULE_IDS].map((id) => [id, 'hint'])),
  profile: 'secretariat-en',
  kind: 'letter',
  stage: 'submission',
  files: [{ path: 'letters/**', rules: { [RULE]: 'off' }, kind: 'auto' }],
  terms: [{ preferred: { en: 'mill pond', zh: '磨坊池' }, forbidden: { en: ['pond of the mill'], fr: 'bief' } }],
  exceptions: [
    { rule: RULE, text: 'mill', why: 'its name' },
    { rule: RULE, file: 'a.undoc', text: 'mill', near: 'the mill stands' },
  ],
  documents: { 'letters/1.pdf': { symbol: 'S/2035/7', language: 'en', date: '2035-01-02', title: 'A letter' } },
};

/** The span of a JSON pointer in the text; of a name that should not be there, that of the name. */
function spanOf(text: string, pointer: string, name?: string): { from: number; to: number } {
  let node = readJson(text).root as JsonNode;
  for (const step of pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))) {
    node = (
      node.type === 'array' ? node.items[Number(step)] : node.properties.find((one) => one.name === step)?.value
    ) as JsonNode;
  }
  const found = name === undefined ? node : (node.properties.find((one) => one.name === name) ?? node);
  return { from: found.from, to: found.to };
}

describe('the schema of rapporteur.json', () => {
  it('is the one that the code makes: after a change run npm run lists', () => {
    deepStrictEqual(schema, projectSchema(), 'syntaxes/rapporteur.schema.json is stale: npm run lists');
  });

  it('takes everything that the readers take', () => {
    const text = JSON.stringify(FULL, null, 2);
    ok(validate(FULL), JSON.stringify(validate.errors));
    deepStrictEqual(projectProblems(text), []);
    strictEqual(readProject(text).exceptions.length, 2);
    deepStrictEqual(readProjectFile(text).documents.get('letters/1.pdf')?.symbols, ['S/2035/7']);
    ok(validate({}));
  });

  const wrong: Readonly<Record<string, unknown>> = {
    'a name that nobody reads': { rule: {} },
    'a list in place of an object': { rules: [] },
    'a rule that does not exist': { rules: { 'no-such-rule': 'off' } },
    'a level that does not exist': { rules: { [RULE]: 'loud' } },
    'a profile that does not exist': { profile: 'secretariat-la' },
    'a kind that does not exist': { kind: 'poem' },
    'a stage that does not exist': { stage: 'printed' },
    'folders that are no texts': { corpus: ['a', 3] },
    'files without a path': { files: [{ kind: 'letter' }] },
    'options that files do not have': { files: [{ path: 'a', corpus: [] }] },
    'a term in a seventh language': { terms: [{ preferred: { la: 'molendinum' } }] },
    'a term that is no text': { terms: [{ preferred: { en: 3 } }] },
    'forbidden terms that are no texts': { terms: [{ forbidden: { en: [3] } }] },
    'an exception without a rule': { exceptions: [{ file: 'a.undoc' }] },
    'an exception for a rule that does not exist': { exceptions: [{ rule: 'no-such-rule', file: 'a.undoc' }] },
    'an exception for everything': { exceptions: [{ rule: RULE }] },
    'an exception with a number': { exceptions: [{ rule: RULE, text: 'a', near: 7 }] },
    'documents that are a list': { documents: [] },
    'a document that is a text': { documents: { 'a.txt': 'S/2035/7' } },
    'a fact that nobody reads': { documents: { 'a.txt': { author: 'x' } } },
    'a date of another form': { documents: { 'a.txt': { date: 'soon' } } },
    'a language that is none of the six': { documents: { 'a.txt': { language: 'la' } } },
  };
  for (const [what, value] of Object.entries(wrong)) {
    it(`complains of ${what} where the readers do`, () => {
      const text = JSON.stringify({ stage: 'draft', ...(value as object) }, null, 2);
      const [problem] = projectProblems(text);
      ok(problem, 'the readers take it');
      strictEqual(validate(JSON.parse(text)), false);
      const places = (validate.errors ?? []).map(({ instancePath, params }) =>
        spanOf(text, instancePath, (params as { additionalProperty?: string }).additionalProperty),
      );
      ok(
        places.some(({ from, to }) => from === problem.from && to === problem.to),
        `${problem.message} at ${problem.from}–${problem.to}, the schema at ${JSON.stringify(places)}`,
      );
    });
  }
});

describe('the readers of rapporteur.json', () => {
  it('take comments and trailing commas, in both', () => {
    const text = '\ufeff// ours\n{ "rules": { "x": "off", }, "documents": { "a.txt": { "title": "A" /* so */ }, }, }\n';
    deepStrictEqual(readProject(text).problems, []);
    deepStrictEqual(readProject(text).rules, { x: 'off' });
    deepStrictEqual(readProjectFile(text), { documents: new Map([['a.txt', { title: 'A' }]]), problems: [] });
  });

  it('name what is broken with its place, and use the rest', () => {
    const text = '{ "stage": "submission", "kind" "letter" }';
    const [problem] = projectProblems(text);
    strictEqual(text.slice(problem?.from, problem?.to), '"letter"');
    strictEqual(readProject(text).stage, 'submission');
  });
});

describe('an edit of rapporteur.json', () => {
  const made = (text: string, edits: readonly JsonEdit[] | undefined): string =>
    [...(edits ?? [])]
      .sort((a, b) => b.from - a.from)
      .reduce((before, { from, to, text: put }) => before.slice(0, from) + put + before.slice(to), text);

  it('keeps comments, indentation and line ends', () => {
    const text =
      '{\r\n    // why\r\n    "exceptions": [\r\n        { "rule": "a", "file": "b" } // old\r\n    ]\r\n}\r\n';
    const after = made(text, itemEdits(text, 'exceptions', { rule: 'c', text: 'd' }));
    strictEqual(
      after,
      '{\r\n    // why\r\n    "exceptions": [\r\n        { "rule": "a", "file": "b" }, // old\r\n        { "rule": "c", "text": "d" }\r\n    ]\r\n}\r\n',
    );
    ok(
      made(after, valueEdits(after, 'rules', 'c', 'off')).endsWith(
        '"d" }\r\n    ],\r\n    "rules": {\r\n        "c": "off"\r\n    }\r\n}\r\n',
      ),
    );
  });

  it('adds to what stands on one line, behind a trailing comma, and before a last comment', () => {
    const add = (text: string): string => made(text, itemEdits(text, 'exceptions', 1));
    strictEqual(add('{"exceptions":[0]}'), '{"exceptions":[0, 1]}');
    strictEqual(add('{"exceptions":[\n\t0,\n]}'), '{"exceptions":[\n\t0,\n\t1\n]}');
    strictEqual(add('{\n"exceptions":[\n\t0\n\t// end, now\n]}'), '{\n"exceptions":[\n\t0,\n\t// end, now\n\t1\n]}');
    strictEqual(add('{\n  "exceptions": []\n}'), '{\n  "exceptions": [\n    1\n  ]\n}');
    strictEqual(add('{"stage":"draft"}'), '{"stage":"draft", "exceptions": [1]}');
    strictEqual(add(''), '{\n  "exceptions": [\n    1\n  ]\n}\n');
    strictEqual(
      made('{"rules":{"c":"hint"}}', valueEdits('{"rules":{"c":"hint"}}', 'rules', 'c', 'off')),
      '{"rules":{"c":"off"}}',
    );
  });

  it('makes the list, the object and the file where they are missing', () => {
    for (const text of [
      '',
      ' \n',
      '\ufeff',
      '{}',
      '{ "stage": "draft" }',
      '\ufeff{}',
      '// ours\n',
      '\ufeff/* ours\n * all */',
      '{ "exceptions": null }',
    ]) {
      const after = made(text, itemEdits(text, 'exceptions', { rule: 'c', text: 'd' }));
      strictEqual(readProject(after).exceptions[0]?.text, 'd', text);
      deepStrictEqual(readProject(after).problems, [], after);
      deepStrictEqual(readProject(made(after, valueEdits(after, 'rules', 'c', 'off'))).rules, { c: 'off' });
    }
  });

  it('leaves comments where there is nothing else, and writes over nothing', () => {
    const add = (text: string): string => made(text, itemEdits(text, 'exceptions', 1));
    strictEqual(add('// ours\r\n\r\n'), '// ours\r\n{\r\n  "exceptions": [\r\n    1\r\n  ]\r\n}\r\n');
    strictEqual(add('{ "exceptions": null }'), '{ "exceptions": [1] }');
    strictEqual(
      add('{\n\t"exceptions": null, // none\n\t"stage": "draft"\n}'),
      '{\n\t"exceptions": [\n\t\t1\n\t], // none\n\t"stage": "draft"\n}',
    );
    strictEqual(
      made('{ "rules": null }', valueEdits('{ "rules": null }', 'rules', 'c', 'off')),
      '{ "rules": { "c": "off" } }',
    );
    strictEqual(itemEdits('/* broken', 'exceptions', 1), undefined);
  });

  it('is refused where something else is in its place', () => {
    strictEqual(itemEdits('{ "exceptions": 7 }', 'exceptions', {}), undefined);
    strictEqual(itemEdits('[]', 'exceptions', {}), undefined);
    strictEqual(itemEdits('{ "exceptions": [ }', 'exceptions', {}), undefined);
    strictEqual(valueEdits('{ "rules": [] }', 'rules', 'c', 'off'), undefined);
  });
});
