/** Plays the editor's side of a recorded session to the built server, and gives the session with what the server says now. */
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { InitializeParams } from 'vscode-languageserver-protocol/node';
import { HOLD } from '../../server/src/lsp/typing';
import { startRawServer, type RawMessage, type RawServer } from './rawServer';
import { fileUri } from './serverProcess';
import { CONFIGURATION, isReady, named, placed, PUBLISHED, type Line, type Places } from './sessions';

/** An answer that takes longer does not come. */
const LONGEST = 20_000;
/** After the last change, what is found stands still so many milliseconds later. */
const REST = HOLD + 300;
/** What is published has come to rest when nothing has come for so long. */
const STILL = 500;
/** What is offered depends on whether something is being typed, so it is asked for when nothing is. */
const AT_REST = /^(textDocument\/codeAction|codeAction\/resolve)$/;

export interface Replayed {
  /** The session, with the answers of this time in the places of those before. */
  readonly lines: readonly Line[];
  /** Requests that were not answered, messages of errors, an end that is none. */
  readonly wrong: readonly string[];
}

/** `workspace` is copied, and the copy is the folder of the session. */
export async function replay(lines: readonly Line[], workspace: string): Promise<Replayed> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'rapporteur-session-')));
  const folder = join(scratch, 'workspace');
  cpSync(workspace, folder, { recursive: true });
  const player = play({ workspace: fileUri(folder), folder, store: join(scratch, 'corpus.db') }, lines);
  try {
    const played: Line[] = [];
    for (const line of lines) played.push(line.from === 'client' ? await player.say(line) : await player.hear(line));
    return { lines: played, wrong: await player.end() };
  } finally {
    player.kill();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface Player {
  say(line: Line): Promise<Line>;
  /** Waits until the server has said what the editor had heard here. */
  hear(line: Line): Promise<Line>;
  end(): Promise<readonly string[]>;
  kill(): void;
}

function play(places: Places, lines: readonly Line[]): Player {
  const answers = new Map<unknown, RawMessage>();
  const published = new Map<string, unknown>();
  const asked = new Map<unknown, string>();
  const wrong: string[] = [];
  const settings = answersOf(lines);
  /** The ids of results, as they were recorded, with those of this time. */
  const results = new Map<unknown, unknown>();
  let pulls = false;
  let ready = false;
  let changed = -Infinity;
  let heard = 0;
  let extra = 0;

  const server: RawServer = startRawServer([], (message) => {
    const { id, method, params } = message;
    if (method === undefined) answers.set(id, message);
    else if (id !== undefined)
      server.send({ id, result: placed(settings(method, named(params ?? null, places)), places) });
    else if (isReady({ from: 'server', message })) ready = true;
    else if (method === PUBLISHED) {
      published.set((params as { readonly uri: string }).uri, params);
      heard = performance.now();
    } else if (/^window\/(log|show)Message$/.test(method)) {
      const { type, message: words } = params as { readonly type: number; readonly message: string };
      if (type === 1) wrong.push(words);
    }
  });

  const until = async <T>(what: string, look: () => T | undefined): Promise<T> => {
    for (const end = Date.now() + LONGEST; ;) {
      const found = look();
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`${what} has not come; ${wrong.join('; ')} ${server.words()}`);
      await sleep(5);
    }
  };
  const rest = async (): Promise<void> => {
    await sleep(Math.max(0, changed + REST - performance.now()));
  };
  const answerTo = (id: unknown): Promise<RawMessage> =>
    until(`the answer to ${String(id)}, ${asked.get(id) ?? ''},`, () => answers.get(id));

  const findings = async (uri: string): Promise<unknown> => {
    await rest();
    if (pulls) {
      const id = `findings ${++extra}`;
      server.send({ id, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
      return { uri, diagnostics: ((await answerTo(id)).result as { readonly items: unknown }).items };
    }
    const last = await until(`what is found in ${uri}`, () =>
      performance.now() - heard > STILL ? published.get(uri) : undefined,
    );
    return { uri, diagnostics: (last as { readonly diagnostics: unknown }).diagnostics };
  };

  return {
    async say(line) {
      const { id, method, params } = line.message;
      // The settings are given when the server asks for them.
      if (method === undefined) return line;
      const own = withResult(params, results);
      const message = { ...line.message, ...(own !== undefined && { params: own }) };
      if (method === 'initialize') pulls = canPull(params as InitializeParams);
      if (AT_REST.test(method)) await rest();
      if (id !== undefined) asked.set(id, method);
      server.send(placed(message, places));
      if (method === 'textDocument/didChange') changed = performance.now();
      return { ...line, message };
    },
    async hear(line) {
      const { id, method, params } = line.message;
      if (isReady(line)) await until('the corpus', () => (ready ? true : undefined));
      if (method === PUBLISHED) {
        const found = await findings(placed((params as { readonly uri: string }).uri, places));
        return { ...line, message: { ...line.message, params: named(found, places) } };
      }
      if (method !== undefined) return line;
      const answer = named(await answerTo(id), places);
      results.set(resultId(line.message), resultId(answer));
      return { ...line, message: answer };
    },
    async end() {
      const code = await Promise.race([server.ended, sleep(LONGEST, 'nothing', { ref: false })]);
      if (code !== 0) wrong.push(`the server ended with ${code}: ${server.words()}`);
      for (const [id, method] of asked) if (!answers.has(id)) wrong.push(`${method}, ${String(id)}, was not answered`);
      return wrong;
    },
    kill: () => {
      server.kill();
    },
  };
}

function canPull({ capabilities: { textDocument, workspace } }: InitializeParams): boolean {
  return textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;
}

function resultId({ result }: RawMessage): unknown {
  return (result as { readonly resultId?: unknown } | null | undefined)?.resultId;
}

/** The id of a result that the server gave this time, for the one that it gave then. */
function withResult(params: unknown, results: ReadonlyMap<unknown, unknown>): unknown {
  const { previousResultId: before } = (params ?? {}) as { readonly previousResultId?: unknown };
  return before === undefined ? params : { ...(params as object), previousResultId: results.get(before) ?? before };
}

/** What the editor answered to a question of the server; the same as before to one more, and nothing to any other. */
function answersOf(lines: readonly Line[]): (method: string, params: unknown) => unknown {
  const questions = new Map<unknown, string>();
  const known = new Map<string, unknown[]>();
  for (const { from, message } of lines) {
    const { id, method, params, result } = message;
    if (from === 'server' && method === CONFIGURATION) questions.set(id, JSON.stringify(params));
    const question = from === 'client' && method === undefined ? questions.get(id) : undefined;
    if (question !== undefined) known.set(question, [...(known.get(question) ?? []), result]);
  }
  return (method, params) => {
    if (method !== CONFIGURATION) return null;
    const left = known.get(JSON.stringify(params)) ?? [];
    const { items } = params as { readonly items: readonly unknown[] };
    return (left.length > 1 ? left.shift() : left[0]) ?? items.map(() => null);
  };
}
