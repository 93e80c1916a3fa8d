/** `rapporteur corpus …`: documents into the store, and answers out of it. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inEnglish } from '../base/l10n';
import { displayPath, parentUri } from '../base/uri';
import { writtenFolders } from '../config/draftFiles';
import { catalogue } from '../corpus/catalogue';
import type { Corpus, Passages } from '../corpus/corpus';
import { passagesIn } from '../corpus/hits';
import { stateIn, type DocumentSummary } from '../corpus/record';
import { storeCorpus, type StoreCorpus } from '../corpus/storeCorpus';
import { storeWriter } from '../corpus/storeWriter';
import { structureOf } from '../corpus/structure';
import { tokenText } from '../corpus/tokens';
import { symbolKey } from '../docsymbol/format';
import { detect, profile } from '../languages/detect';
import { isLanguage } from '../languages/index';
import type { Language } from '../languages/lexicon';
import { nodeHost } from '../host/nodeHost';
import type { CorpusCommand } from './corpusArgs';
import {
  citingText,
  factsOf,
  listText,
  nameOf,
  passagesText,
  problemsText,
  searchText,
  statusText,
  unfinishedText,
} from './corpusText';
import { complain, FAILED, FOUND, jsonOf, messageOf, OK, print, say } from './output';
import { uriOf } from './paths';
import { progressBar } from './progress';
import { projectFiles } from './projects';
import { makeFolderOf, storePath } from '../host/nodeStorePath';

type Command<A extends CorpusCommand['action']> = Extract<CorpusCommand, { action: A }>;

/** Carries it out; gives the exit status. */
export async function runCorpus(command: CorpusCommand): Promise<number> {
  const path = storePath(command.db);
  if (command.action === 'index') return index(path, command);
  if (!existsSync(path)) {
    complain(`there is no corpus at ${path} yet: rapporteur corpus index DIR… makes one`);
    return FAILED;
  }
  switch (command.action) {
    case 'forget':
      return forget(path, command);
    case 'verify':
      return verify(path, command);
    default: {
      const corpus = storeCorpus(nodeHost, path);
      try {
        return await ask(corpus, path, command);
      } finally {
        corpus.end();
      }
    }
  }
}

function ask(
  corpus: StoreCorpus,
  path: string,
  command: Exclude<CorpusCommand, Command<'index' | 'forget' | 'verify'>>,
): Promise<number> {
  switch (command.action) {
    case 'status':
      return status(corpus, path, command.json);
    case 'problems':
      return problems(corpus, command.json);
    case 'list':
      return list(corpus, command);
    case 'show':
      return show(corpus, command);
    case 'search':
      return search(corpus, command);
    case 'citing':
      return citing(corpus, command);
  }
}

async function index(path: string, { folders, json }: Command<'index'>): Promise<number> {
  const { roots, complaints } = await existing(path, folders);
  for (const complaint of complaints) complain(complaint);
  if (roots.length === 0) return FAILED;
  const bar = progressBar(!json);
  const writer = storeWriter(nodeHost, makeFolderOf(path), availableParallelism(), { progress: bar.show });
  const stop = (): void => {
    bar.say('Stopping; what has been read stays.');
    writer.cancel();
  };
  process.on('SIGINT', stop);
  try {
    const written = writtenFolders(roots, await workspaceOf(roots));
    const report = await writer.index(roots, written);
    bar.end();
    if (json) await print(jsonOf(report));
    else {
      for (const folder of written)
        say(`${displayPath(folder)}: people write here, so that its drafts (.undoc) are no documents.`);
      const { added, changed, removed, unchanged, problems: troubles, cancelled } = report;
      const counts = [`${added} added`, `${changed} changed`, `${removed} removed`, `${unchanged} unchanged`];
      await print(`${cancelled ? 'Stopped: ' : ''}${counts.join(', ')}.`);
      if (troubles > 0)
        await print(`${troubles === 1 ? '1 problem' : `${troubles} problems`}: rapporteur corpus problems says which.`);
    }
    return report.cancelled || complaints.length > 0 ? FAILED : OK;
  } finally {
    bar.end();
    process.off('SIGINT', stop);
    writer.end();
  }
}

/** Where people write: this folder, and those of the folders whose own project says which documents it has. */
async function workspaceOf(folders: readonly string[]): Promise<readonly string[]> {
  const projects = projectFiles(nodeHost, () => undefined);
  const files = await Promise.all(folders.map((folder) => projects.of(`${folder}/x`)));
  return [uriOf('.'), ...files.flatMap((file) => (file?.project.corpus ? [parentUri(file.uri)] : []))];
}

/**
 * The URIs of the folders to index, and what is wrong with the others. One that was indexed before and is gone is among
 * both: what was read from it is kept, and the store notes that it is away.
 */
async function existing(
  path: string,
  folders: readonly string[],
): Promise<{ roots: readonly string[]; complaints: readonly string[] }> {
  const complaints: string[] = [];
  const gone: string[] = [];
  const there: string[] = [];
  for (const folder of folders) {
    const uri = uriOf(folder);
    const info = await nodeHost.stat(uri).catch(messageOf);
    if (typeof info !== 'string' && info.kind === 'folder') there.push(uri);
    else {
      gone.push(uri);
      complaints.push(`${folder}: ${typeof info === 'string' ? info : 'is not a folder'}`);
    }
  }
  const known = gone.length > 0 ? await indexedFolders(path) : [];
  return { roots: [...there, ...gone.filter((uri) => known.includes(uri))], complaints };
}

async function indexedFolders(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return [];
  const corpus = storeCorpus(nodeHost, path);
  try {
    return (await corpus.counts()).folders;
  } catch {
    // An older store is made anew; what is wrong with another one, the writing says.
    return [];
  } finally {
    corpus.end();
  }
}

async function forget(path: string, { folders, json }: Command<'forget'>): Promise<number> {
  const writer = storeWriter(nodeHost, path, 1, {});
  try {
    const files = await writer.forget(folders.map(uriOf));
    await print(json ? jsonOf({ files }) : `${files === 1 ? '1 file' : `${files} files`} taken out of the corpus.`);
    return OK;
  } finally {
    writer.end();
  }
}

async function verify(path: string, { json }: Command<'verify'>): Promise<number> {
  const writer = storeWriter(nodeHost, path, 1, {});
  try {
    const { files, documents, damage, stale, unfinished } = await writer.verify();
    const isRight = damage.length + stale.length + unfinished.length === 0;
    if (json) await print(jsonOf({ files, documents, damage, stale, unfinished }));
    else {
      for (const line of damage) await print(`damaged: ${line}`);
      for (const { uri, why } of stale) await print(`${displayPath(uri)} ${inEnglish(why)}`);
      if (unfinished.length > 0) await print(unfinishedText(unfinished));
      const sum = `${documents} documents of ${files} files`;
      if (isRight) await print(`${sum}: the store is whole, and agrees with the files.`);
      else if (damage.length === 0)
        await print(`${sum}: the store is whole. rapporteur corpus index brings it up to date.`);
      else await print(`${sum}: the store is damaged. Delete ${path}, and index again.`);
    }
    return isRight ? OK : FOUND;
  } finally {
    writer.end();
  }
}

async function status(corpus: StoreCorpus, path: string, json: boolean): Promise<number> {
  const counts = await corpus.counts();
  const unfinished = await corpus.unfinished();
  const { coverage } = await catalogue();
  await print(
    json
      ? jsonOf({ store: path, ...counts, unfinished, catalogue: coverage })
      : statusText(path, counts, unfinished, coverage),
  );
  return OK;
}

async function problems(corpus: Corpus, json: boolean): Promise<number> {
  const found = await corpus.problems();
  await print(json ? jsonOf(found) : problemsText(found));
  return OK;
}

async function list(corpus: Corpus, { query, limit, json }: Command<'list'>): Promise<number> {
  const found = await corpus.find(query, limit);
  await print(json ? jsonOf(found) : found.length === 0 ? 'No such document is held.' : listText(found));
  return found.length > 0 || query === '' ? OK : FOUND;
}

async function show(corpus: Corpus, command: Command<'show'>): Promise<number> {
  const { reference, asked, language, json } = command;
  const { targets, place } = reference;
  if (targets.length === 0) return showTitled(corpus, command);
  const keys = targets.map(symbolKey);
  const { records, catalogue: known } = await corpus.get(keys);
  const symbol = targets.find((_, at) => records.has(keys[at] ?? '')) ?? targets[0] ?? asked;
  const versions = records.get(symbolKey(symbol)) ?? [];
  const entry = keys.map((key) => known.get(key)).find((found) => found !== undefined);
  const ordered = [...versions].sort((a, b) => Number(b.language === language) - Number(a.language === language));
  const state = stateIn(ordered, language);
  const passages = await corpus.passages(symbol, place, language ?? languageOf(asked));
  const others = passages ? [] : await related(corpus, targets);
  if (json) {
    const near = others.map(({ symbols, uri }) => ({ symbols, uri }));
    await print(jsonOf({ symbol, place, state, ...passages, ...(entry && { catalogue: entry }), related: near }));
    return passages && passages.hits.length > 0 ? OK : FOUND;
  }
  if (!passages) {
    const title = entry && [entry.title, entry.date].filter((word) => word !== '').join(' · ');
    await print(`${entry?.symbol ?? targets.join('–')} is not held${title ? `. From the catalogue: ${title}` : ''}.`);
    if (others.length > 0) await print(`Held are: ${others.map(nameOf).join(', ')}.`);
    return FOUND;
  }
  return showPassages(
    passages,
    versions.map((version) => version.language),
    state,
    place.length > 0,
  );
}

/** Of several documents with the same words so many are listed. */
const LISTED = 20;
/** Among so many it is looked for one whose title is just these words. */
const LOOKED_AT = 500;

/** A document by words of its title, which is all that one without a symbol has. */
async function showTitled(corpus: Corpus, command: Command<'show'>): Promise<number> {
  const { reference, asked, language, json } = command;
  const words = tokenText(asked);
  const found = words === '' ? [] : await corpus.find(asked, LOOKED_AT);
  const whole = found.filter(({ title }) => tokenText(title) === words);
  const chosen = whole.length > 0 ? whole : found;
  const preferred = chosen.find((document) => document.language === (language ?? languageOf(asked))) ?? chosen[0];
  if (!preferred) {
    await print(json ? 'null' : 'No document with this symbol, or with these words in its title, is held.');
    return FOUND;
  }
  if (!chosen.every((other) => isVersionOf(preferred, other))) {
    const more = chosen.length > LISTED ? `\n… and ${chosen.length - LISTED} more.` : '';
    const listed = `Several documents have these words:\n${listText(chosen.slice(0, LISTED))}${more}`;
    await print(json ? jsonOf(chosen) : listed);
    return FOUND;
  }
  if (preferred.symbols.length > 0)
    return show(corpus, { ...command, reference: { ...reference, targets: preferred.symbols } });
  const record = await corpus.read(preferred.uri);
  if (!record) throw new Error(`${preferred.uri} is listed, and cannot be read`);
  const passages = passagesIn(preferred, structureOf(record.draft).structure, record, reference.place);
  const state = stateIn([preferred], language);
  if (!json) return showPassages(passages, [preferred.language], state, reference.place.length > 0);
  await print(jsonOf({ place: reference.place, state, ...passages }));
  return passages.hits.length > 0 ? OK : FOUND;
}

/** Whether it is the same document, in this language or another; without symbols, one with the same title in this one. */
function isVersionOf(document: DocumentSummary, other: DocumentSummary): boolean {
  if (document.symbols.length > 0) return other.symbols.some((symbol) => document.symbols.includes(symbol));
  const { title, language } = document;
  return other.symbols.length === 0 && other.language === language && tokenText(other.title) === tokenText(title);
}

/** What is held beside a document that is not: its addenda and corrigenda, its other parts. */
async function related(corpus: Corpus, targets: readonly string[]): Promise<readonly DocumentSummary[]> {
  const found = await Promise.all(
    targets.map(async (target) => {
      const beside = symbolKey(target);
      const all = await corpus.find(target, 20);
      return all.filter(({ symbols }) =>
        symbols.some(
          (symbol) => symbolKey(symbol).startsWith(beside) && /^[/A-Z(]/.test(symbolKey(symbol).slice(beside.length)),
        ),
      );
    }),
  );
  return found.flat().slice(0, 5);
}

/** The language in which to answer where none is asked for: that of the question if its script tells it, of the user, English. */
function languageOf(asked: string): Language {
  const spoken = detect(profile(asked));
  if (spoken !== 'en') return spoken;
  const user = (process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '').slice(0, 2);
  return isLanguage(user) ? user : 'en';
}

async function showPassages(
  { document, hits, has, doubts }: Passages,
  languages: readonly string[],
  state: string,
  pinpoint: boolean,
): Promise<number> {
  const others = [...new Set(languages.filter((language) => language !== document.language))];
  await print(`${nameOf(document)}\n${factsOf(document)}`);
  if (state === 'held in another language')
    await print(`Held in another language: this is the ${document.language} version.`);
  else if (others.length > 0) await print(`Also held in ${others.join(', ')}.`);
  for (const remark of document.remarks) await print(`Note: the file ${inEnglish(remark)}.`);
  for (const doubt of doubts) await print(`Note: ${doubt}.`);
  await print('');
  if (hits.length > 0) await print(passagesText(hits));
  else if (document.held === 'held without text') await print('The file is a scan: it has no text.');
  else if (pinpoint) await print(`There is no such place in it${has === '' ? '' : `; it has ${has}`}.`);
  return hits.length > 0 ? OK : FOUND;
}

async function search(corpus: Corpus, { query, exact, language, limit, json }: Command<'search'>): Promise<number> {
  const result = await corpus.search(query, { exact, limit, ...(language && { language }) });
  await print(json ? jsonOf(result) : result.hits.length === 0 ? 'Nothing was found.' : searchText(result));
  return result.hits.length > 0 ? OK : FOUND;
}

async function citing(corpus: Corpus, { reference, limit, json }: Command<'citing'>): Promise<number> {
  const { targets, place } = reference;
  // The halves of a joint symbol are one document; where it is not held, only the citations say so.
  const [symbol = ''] = targets;
  const result = await corpus.citing(symbol, place, limit);
  const hits = await corpus.inContext(result.places);
  await print(json ? jsonOf({ ...result, hits }) : citingText(result, hits, symbol));
  return result.total > 0 ? OK : FOUND;
}
