/** Tells the client to ask again for what is shown in the text: inlay hints and code lenses may be others now. */
import { CodeLensRefreshRequest, type ClientCapabilities, type Connection } from 'vscode-languageserver/node';
import type { Clock } from '../base/clock';
import { coalesced, type Refresh } from './refresh';

/** Does nothing for a client that cannot be told. */
export function shownAgain(connection: Connection, clock: Clock, can: () => ClientCapabilities): Refresh {
  const refresh = coalesced(clock, async () => {
    const { inlayHint, codeLens } = can().workspace ?? {};
    if (inlayHint?.refreshSupport === true) await connection.languages.inlayHint.refresh();
    if (codeLens?.refreshSupport === true) await connection.sendRequest(CodeLensRefreshRequest.type);
  });
  return (after, when) => {
    const { inlayHint, codeLens } = can().workspace ?? {};
    if (inlayHint?.refreshSupport === true || codeLens?.refreshSupport === true) refresh(after, when);
  };
}
