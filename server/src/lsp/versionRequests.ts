/** The versions of a draft whose numbers are kept, over the protocol. */
import type { Connection } from 'vscode-languageserver/node';
import { linesOf } from '../draft/lines';
import { toRange } from '../features/convert';
import { versions } from '../features/restructure/versions';
import { numberTable, paragraphOfVersion } from '../features/versions';
import {
  FIND_NUMBER,
  NUMBER_TABLE,
  VERSIONS,
  type FindNumberParams,
  type FoundNumber,
  type NumberTable,
  type NumberTableParams,
  type VersionNames,
  type VersionsParams,
} from '../protocol';
import { notOpen, type Documents } from './documents';

export function handleVersionRequests(connection: Connection, documents: Documents): void {
  connection.onRequest(VERSIONS, ({ uri }: VersionsParams): VersionNames => {
    const open = documents.get(uri);
    return { names: open ? versions(open.draft).map(({ name }) => name) : [] };
  });
  connection.onRequest<FoundNumber, unknown>(FIND_NUMBER, ({ uri, name, number }: FindNumberParams): FoundNumber => {
    const open = documents.get(uri);
    if (!open) return { cannot: notOpen() };
    const found = paragraphOfVersion(open, name, number);
    if ('cannot' in found) return found;
    const { span, ...rest } = found;
    return { range: toRange(linesOf(open.draft), span), ...rest };
  });
  connection.onRequest(NUMBER_TABLE, ({ uri, name }: NumberTableParams): NumberTable => {
    const open = documents.get(uri);
    return { text: (open && numberTable(open, name)) ?? null };
  });
}
