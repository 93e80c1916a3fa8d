/** A host whose programs are functions, to see what becomes of those who ask when a program is late, or dies. */
import type { Port } from '../../server/src/base/port';
import { asIs } from '../../server/src/base/toldError';
import type { Host } from '../../server/src/host/host';
import { memoryHost } from './memoryHost';

/** What a program does with a message. */
export type Program = (message: unknown, answer: (result: unknown) => void, die: (reason: string) => void) => void;

/** `make` is called for each program that is started, which `started` counts. A dead one says so a moment later. */
export function programHost(make: () => Program): Host & { started: number } {
  const host = {
    ...memoryHost({}),
    started: 0,
    spawn(): Port {
      host.started++;
      const program = make();
      let answer: (message: unknown) => void = () => undefined;
      let end: (reason: string) => void = () => undefined;
      let alive = true;
      const die = (reason: string): void => {
        alive = false;
        setTimeout(() => {
          end(reason);
        }, 5);
      };
      return {
        post: (message) => {
          setTimeout(() => {
            if (!alive) return;
            const answered = (result: unknown): void => {
              if (alive) answer(result);
            };
            program(message, answered, die);
          }, 1);
        },
        onMessage: (act) => (answer = act),
        onEnd: (act) => {
          end = (reason) => {
            act(asIs(reason));
          };
        },
        end: () => {
          die('ended with SIGKILL');
        },
      };
    },
  };
  return host;
}
