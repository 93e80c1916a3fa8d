/** The messages of the interface, read out of the sources: every literal that is given to `t`, `plural`, `later` or `told`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Message {
  /** The key: of a plural, its form for several. */
  readonly text: string;
  /** Of a plural, its form for one. */
  readonly one?: string;
  readonly file: string;
  readonly line: number;
}

export interface Messages {
  readonly messages: readonly Message[];
  /** Calls whose message cannot be read: `file:line`. */
  readonly unreadable: readonly string[];
}

/** By function, which of its arguments are messages. */
const CALLS: Readonly<Record<string, readonly number[]>> = { t: [0], later: [0], told: [0], plural: [1, 2] };

/** Of all TypeScript files below the folders that import the functions. */
export function readMessages(folders: readonly string[]): Messages {
  const messages: Message[] = [];
  const unreadable: string[] = [];
  for (const file of folders.flatMap(sourcesIn)) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const imported = importsOf(source);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && imported.has(node.expression.text)) {
        const places = CALLS[node.expression.text] ?? [];
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        const given = places.map((place) => node.arguments[place]).map((one) => (one ? literals(one) : undefined));
        if (given.includes(undefined)) unreadable.push(`${file}:${line}`);
        const [first = [], second] = given;
        if (second) {
          const [one, text] = [first[0], second[0]];
          if (one !== undefined && text !== undefined) messages.push({ text, one, file, line });
        } else for (const text of first) messages.push({ text, file, line });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { messages, unreadable };
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name));
}

function importsOf(source: ts.SourceFile): Set<string> {
  const names = source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const { namedBindings } = statement.importClause ?? {};
    if (!/(^|\/)l10n$/.test(statement.moduleSpecifier.text) || !namedBindings || !ts.isNamedImports(namedBindings))
      return [];
    return namedBindings.elements.map(({ name }) => name.text);
  });
  return new Set(names.filter((name) => name in CALLS));
}

/** What an argument can be; none for a value that was marked elsewhere; undefined for a message that is put together here. */
function literals(node: ts.Expression): string[] | undefined {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return literals(node.expression);
  if (ts.isConditionalExpression(node)) {
    const [yes, no] = [literals(node.whenTrue), literals(node.whenFalse)];
    return yes && no ? [...yes, ...no] : undefined;
  }
  if (ts.isTemplateExpression(node) || ts.isBinaryExpression(node)) return undefined;
  return [];
}
