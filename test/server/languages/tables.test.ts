/** The words and numerals of the six languages stand in `languages/` and nowhere else. */
import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';
import { filesIn } from '../../support/documents';

const SOURCE = 'server/src';

/** Letters of the scripts that English code does not need; signs and brackets are no words. */
const WORDS = /[\p{Script=Han}\p{Script=Arabic}\p{Script=Cyrillic}]/u;

describe('languages', () => {
  it('no other file has a word or numeral of one of them, comments apart', () => {
    const found = filesIn(SOURCE, /\.ts$/)
      .filter((file) => !relative(SOURCE, file).startsWith('languages'))
      .flatMap((file) => literals(file).map((literal) => `${relative(SOURCE, file)}: ${literal}`));
    deepStrictEqual(found, []);
  });
});

/** Every token of the file with such a letter. */
function literals(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    if (node.getChildCount(source) === 0 && WORDS.test(node.getText(source))) found.push(node.getText(source));
    node.getChildren(source).forEach(visit);
  };
  visit(source);
  return found;
}
