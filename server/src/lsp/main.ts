/** The server's entry point on Node: `node dist/server.js --stdio [--record FILE]`, or `--node-ipc`. */
import { appendFileSync } from 'node:fs';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type Connection,
} from 'vscode-languageserver/node';
import { systemClock } from '../base/clock';
import { nodeHost } from '../host/nodeHost';
import { messagesOf } from '../host/nodeMessages';
import { makeFolderOf, storePath } from '../host/nodeStorePath';
import { orderlyEnd } from './orderlyEnd';
import { recorded } from './record';
import { createServer } from './server';

// With --stdio, standard output is the protocol: what a library prints must not get into it.
console.log = console.error;
console.info = console.error;

// A failure that nothing waited for is logged; it must not take the other documents down with it.
process.on('unhandledRejection', (reason) => {
  console.error('Unhandled rejection:', reason);
});

const options = { messageStrategy: orderlyEnd(systemClock) };
const at = process.argv.indexOf('--record');
const file = at < 0 ? undefined : process.argv[at + 1];
const connection = file === undefined ? createConnection(ProposedFeatures.all, options) : recording(file);
createServer(connection, nodeHost, { defaultStore: () => makeFolderOf(storePath(undefined)), messagesOf });
connection.listen();

/** Over stdio, every message written to the end of a file before anything else happens to it, so that a crash loses none. */
function recording(path: string): Connection {
  const { reader, writer } = recorded(
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
    (line) => {
      appendFileSync(path, `${line}\n`);
    },
  );
  // As the library does it with streams of its own: without its client, the server ends.
  process.stdin.on('close', () => process.exit(1));
  return createConnection(ProposedFeatures.all, reader, writer, options);
}
