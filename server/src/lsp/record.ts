/** Everything that goes through a connection, written down: a session that can be looked at, and played again. */
import type { DataCallback, Message, MessageReader, MessageWriter } from 'vscode-languageserver/node';

/** One line of a recording. */
export interface Recorded {
  readonly from: 'client' | 'server';
  readonly message: Message;
}

/**
 * The same two ends of a connection; each message is given to `note` as a line of JSON, one from the client before it is
 * handled, one from the server before it is sent.
 */
export function recorded(
  reader: MessageReader,
  writer: MessageWriter,
  note: (line: string) => void,
): { readonly reader: MessageReader; readonly writer: MessageWriter } {
  const write = (from: Recorded['from'], message: Message): void => {
    note(JSON.stringify({ from, message } satisfies Recorded));
  };
  return {
    reader: {
      onError: reader.onError,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      listen: (act: DataCallback) =>
        reader.listen((message) => {
          write('client', message);
          act(message);
        }),
      dispose: () => {
        reader.dispose();
      },
    },
    writer: {
      onError: writer.onError,
      onClose: writer.onClose,
      write: (message) => {
        write('server', message);
        return writer.write(message);
      },
      end: () => {
        writer.end();
      },
      dispose: () => {
        writer.dispose();
      },
    },
  };
}
