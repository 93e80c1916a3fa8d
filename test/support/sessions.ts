/**
 * Recorded sessions: what an editor and the server said to each other, one message a line, as `dist/server.js --record`
 * writes it and cleared of all that is another thing each time. `test/lsp/sessions/README.md` says what is left.
 */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InitializeParams } from 'vscode-languageserver-protocol/node';
import { CORPUS_STATUS, type CorpusStatus } from '../../server/src/protocol';
import type { RawMessage } from './rawServer';

export interface Line {
  readonly from: 'client' | 'server';
  readonly message: RawMessage;
}

export const PUBLISHED = 'textDocument/publishDiagnostics';
export const CONFIGURATION = 'workspace/configuration';

/** What an answer rests on beside the draft and the corpus is the clock, or nothing is asked. */
const LEFT_OUT = new Set(['$/setTrace', 'textDocument/diagnostic', 'workspace/diagnostic']);
/** What the draft alone answers, also while the corpus is being read. */
const OF_DRAFT =
  /^(initialize|shutdown|textDocument\/(documentSymbol|foldingRange|selectionRange|semanticTokens\/.*))$/;

export function readLines(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

export function writeLines(lines: readonly Line[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** The names that stand for the folder of a session, as URI and as path, and for the path of its store. */
export interface Places {
  readonly workspace: string;
  readonly folder: string;
  readonly store: string;
}

const NAMES: readonly (keyof Places)[] = ['workspace', 'store', 'folder'];

/** With a name for each of the places. */
export function named<T>(value: T, places: Places): T {
  let text = JSON.stringify(value);
  for (const name of NAMES) text = text.replaceAll(quoted(places[name]), `\${${name}}`);
  return JSON.parse(text) as T;
}

/** With the places themselves. */
export function placed<T>(value: T, places: Places): T {
  let text = JSON.stringify(value);
  for (const name of NAMES) text = text.replaceAll(`\${${name}}`, quoted(places[name]));
  return JSON.parse(text) as T;
}

/** As it stands inside a string of JSON. */
function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/**
 * A recording without what differs from one time to the next; one that was cleared before stays as it is. Lines of the
 * server stand where the editor had them, so that the next message of the editor waits for them.
 */
export function cleared(recording: readonly Line[]): Line[] {
  const lines = withNames(recording).filter(({ message: { method } }) => method === undefined || !LEFT_OUT.has(method));
  const ready = lines.findIndex(isReady);
  /** Requests of either side by their ids, with where they stand. */
  const requests = { client: new Map<unknown, number>(), server: new Map<unknown, number>() };
  for (const [at, { from, message }] of lines.entries())
    if (message.id !== undefined && message.method !== undefined) requests[from].set(message.id, at);
  const takenBack = new Set(
    lines.flatMap(({ message: { method, params } }) =>
      method === '$/cancelRequest' ? [(params as { readonly id: unknown }).id] : [],
    ),
  );
  const isKept = ({ from, message: { id, method, params } }: Line, at: number): boolean => {
    if (from === 'client') {
      if (method === '$/cancelRequest') return requests.client.has((params as { readonly id: unknown }).id);
      return method !== undefined || requestOf(lines, requests.server.get(id)) === CONFIGURATION;
    }
    if (method !== undefined) return method === CONFIGURATION || at === ready;
    const asked = requests.client.get(id);
    const question = requestOf(lines, asked);
    if (asked === undefined || question === undefined || takenBack.has(id)) return false;
    return OF_DRAFT.test(question) || (ready >= 0 && asked > ready);
  };
  const kept = lines.filter(isKept).map((line) => (isReady(line) ? READY : line));
  return withFindings(kept.some(({ message: { method } }) => method === 'shutdown') ? kept : [...kept, ...END]);
}

function requestOf(lines: readonly Line[], at: number | undefined): string | undefined {
  return at === undefined ? undefined : lines[at]?.message.method;
}

export function isReady({ message: { method, params } }: Line): boolean {
  return method === CORPUS_STATUS && (params as CorpusStatus).stage === 'ready';
}

const READY: Line = { from: 'server', message: { jsonrpc: '2.0', method: CORPUS_STATUS, params: { stage: 'ready' } } };
const END: readonly Line[] = [
  { from: 'client', message: { jsonrpc: '2.0', id: 'end', method: 'shutdown' } },
  { from: 'server', message: { jsonrpc: '2.0', id: 'end', result: null } },
  { from: 'client', message: { jsonrpc: '2.0', method: 'exit' } },
];

function withNames(lines: readonly Line[]): Line[] {
  const [first] = lines;
  const params = first?.message.params as InitializeParams | undefined;
  if (!first || !params) throw new Error('A session begins with initialize.');
  const workspace = params.workspaceFolders?.[0]?.uri ?? '';
  if (!workspace.startsWith('file:')) return [...lines];
  const folder = fileURLToPath(workspace);
  const { store } = params.initializationOptions as { readonly store: string };
  const own = { ...first, message: { ...first.message, params: { ...params, processId: null } } };
  return named<Line[]>([own, ...lines.slice(1)], { workspace, folder, store }).map(
    (line) => JSON.parse(JSON.stringify(line).replaceAll(basename(folder), 'workspace')) as Line,
  );
}

interface OfDocument {
  readonly textDocument: { readonly uri: string; readonly languageId?: string };
}

/** What is found in a document when it is closed stands before that, whichever way the editor was told. */
function withFindings(lines: readonly Line[]): Line[] {
  const open = new Set<string>();
  const findings = (uri: string): Line => ({
    from: 'server',
    message: { jsonrpc: '2.0', method: PUBLISHED, params: { uri, diagnostics: [] } },
  });
  return lines.flatMap((line) => {
    const { method, params } = line.message;
    const { textDocument: document } = (params ?? {}) as Partial<OfDocument>;
    if (method === 'textDocument/didOpen' && document?.languageId === 'un-report') open.add(document.uri);
    if (method === 'textDocument/didClose' && document && open.delete(document.uri))
      return [findings(document.uri), line];
    return method === 'shutdown' ? [...[...open].map(findings), line] : [line];
  });
}
