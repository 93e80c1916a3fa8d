/** The end waits for what was asked before it: an editor that says goodbye at once still has all its answers. */
import type { ConnectionOptions, Message } from 'vscode-languageserver/node';
import { sleep, type Clock } from '../base/clock';

/** An answer that does not come within so many milliseconds after the last one is not waited for. */
const LONGEST = 1500;

type MessageStrategy = NonNullable<ConnectionOptions['messageStrategy']>;

/** Every message is handled as it comes, but for `shutdown` and `exit`. */
export function orderlyEnd(clock: Clock): MessageStrategy {
  const pending = new Set<Promise<void>>();
  const settled = async (): Promise<void> => {
    const asked = [...pending];
    const left = (): number => asked.filter((one) => pending.has(one)).length;
    for (let now = left(), before = Infinity; now > 0 && now < before; now = left()) {
      before = now;
      await Promise.race([Promise.all(asked), sleep(clock, LONGEST)]);
    }
  };
  return {
    handleMessage(message, next) {
      const handled = isEnd(message) ? settled().then(() => next(message)) : Promise.resolve(next(message));
      const known = handled.catch(() => undefined).then(() => void pending.delete(known));
      pending.add(known);
      return handled;
    },
  };
}

function isEnd(message: Message): boolean {
  const { method } = message as { readonly method?: unknown };
  return method === 'shutdown' || method === 'exit';
}
