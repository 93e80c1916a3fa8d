/** Who cites what, over the protocol: references, the call hierarchy, code lenses. They ask the corpus and the other drafts. */
import type { CancellationToken, Connection, ResponseError } from 'vscode-languageserver/node';
import type { CancelSignal } from '../corpus/corpus';
import { askedAt } from '../features/asked';
import { askedByItem, outgoingCalls, prepareCalls } from '../features/callHierarchy';
import { callersHere, callersInCorpus, callersInDraft } from '../features/callItems';
import { codeLenses } from '../features/codeLens';
import { referencesHere } from '../features/references';
import type { Snapshot } from '../workspace/workspace';
import { answered, answering, CANCELLED } from './answering';
import { citedElsewhere, citers, snapshotOf, symbolsOf, type Citers, type CitersParts } from './citers';
import { signalOf } from './corpusRequests';
import type { SettingsSource } from './settings';

export interface CitingParts extends CitersParts {
  readonly connection: Connection;
  /** Resolves when the corpus answers. */
  readonly ready: () => Promise<void>;
  readonly settings: SettingsSource;
  /** The client's command that shows the references of a place. */
  readonly showReferences: () => string | undefined;
}

export function handleCitingRequests(parts: CitingParts): void {
  const { connection, documents, ready, settings, showReferences } = parts;
  const { ofSnapshot } = answering(documents, ready);

  const tellOfMore = ({ more }: Citers): void => {
    if (more > 0) connection.console.info(`${more} more citations in the corpus are not listed.`);
  };

  connection.onReferences(
    ofSnapshot(async (snapshot, { position, context }, token) => {
      const asked = askedAt(snapshot, position, await symbolsOf(parts, snapshot));
      if (token.isCancellationRequested) return [];
      const others = await citers(parts, asked, snapshot.uri, signalOf(token));
      tellOfMore(others);
      return [
        ...referencesHere(snapshot, asked, context.includeDeclaration),
        ...others.drafts.flatMap(({ facts, rows }) => rows.map(({ range }) => ({ uri: facts.uri, range }))),
        ...others.corpus.map(({ document, range }) => ({ uri: document.uri, range })),
      ];
    }),
  );

  connection.onCodeLens(
    ofSnapshot(async (snapshot, { textDocument: { uri } }, token) => {
      if (!(await settings.of(uri)).show.citations || token.isCancellationRequested) return null;
      const own = await symbolsOf(parts, snapshot);
      return codeLenses(snapshot, await citedElsewhere(parts, own, uri, signalOf(token)), showReferences());
    }),
  );

  connection.languages.callHierarchy.onPrepare(
    ofSnapshot(async (snapshot, { position }) => prepareCalls(snapshot, position, await symbolsOf(parts, snapshot))),
  );

  /** The items of a hierarchy are of documents that need not be open. */
  const ofItem = <P extends { readonly item: { readonly uri: string } }, A>(
    answer: (snapshot: Snapshot, own: readonly string[], params: P, cancel: CancelSignal) => A | Promise<A>,
  ): ((params: P, token: CancellationToken) => Promise<A | null | ResponseError>) =>
    answered(async (params, token) => {
      await ready();
      const snapshot = await snapshotOf(parts, params.item.uri);
      if (!snapshot) return null;
      const own = await symbolsOf(parts, snapshot);
      if (token.isCancellationRequested) return CANCELLED;
      return answer(snapshot, own, params, signalOf(token));
    });

  connection.languages.callHierarchy.onIncomingCalls(
    ofItem(async (snapshot, own, { item }, cancel) => {
      const asked = askedByItem(snapshot, item, own);
      const others = await citers(parts, asked, snapshot.uri, cancel);
      tellOfMore(others);
      return [
        ...callersHere(snapshot, asked, own),
        ...others.drafts.flatMap(({ facts, rows }) => callersInDraft(facts, rows)),
        ...callersInCorpus(others.corpus),
      ];
    }),
  );

  connection.languages.callHierarchy.onOutgoingCalls(
    ofItem((snapshot, own, { item }) => outgoingCalls(snapshot, item, own)),
  );
}
