/** Runs the specification in `spec/`: every example must be read as it is marked. */
import { readdirSync, readFileSync } from 'node:fs';
import { strictEqual } from 'node:assert';
import { join } from 'node:path';
import { checkInvariants } from '../../support/invariants';
import { readMarks } from '../../support/marks';
import { readExample, readExamples } from '../../support/spec';

const FOLDER = 'test/server/draft/spec';

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md')) {
  describe(`the specification, ${file}`, () => {
    const examples = readExamples(readFileSync(join(FOLDER, file), 'utf8'));
    it('its examples are numbered from 1', () => {
      strictEqual(examples.map(({ number }) => number).join(), examples.map((_, at) => at + 1).join());
    });
    for (const example of examples) {
      const { number, language, layout, line, marked } = example;
      it(`example ${number}, ${language}, ${layout} (line ${line})`, () => {
        const read = readExample(example);
        strictEqual(read.marked, marked);
        strictEqual(read.tree.layout, layout);
        strictEqual(read.tree.language, language);
        checkInvariants(readMarks(marked).text);
      });
    }
  });
}
