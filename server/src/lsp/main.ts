/** The server's entry point on Node: `node dist/server.js --stdio`, or `--node-ipc`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from '../host/nodeHost';
import { makeFolderOf, storePath } from '../host/nodeStorePath';
import { createServer } from './server';

// With --stdio, standard output is the protocol: what a library prints must not get into it.
console.log = console.error;
console.info = console.error;

// A failure that nothing waited for is logged; it must not take the other documents down with it.
process.on('unhandledRejection', (reason) => {
  console.error('Unhandled rejection:', reason);
});

const connection = createConnection(ProposedFeatures.all);
createServer(connection, nodeHost, () => makeFolderOf(storePath(undefined)));
connection.listen();
