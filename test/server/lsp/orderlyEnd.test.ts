/** What was asked before the end is answered before it, unless its answer does not come. */
import { deepStrictEqual } from 'node:assert';
import type { Message } from 'vscode-languageserver/node';
import { orderlyEnd } from '../../../server/src/lsp/orderlyEnd';
import { manualClock } from '../../support/manualClock';

const message = (method: string): Message => ({ jsonrpc: '2.0', method }) as Message;
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the end', () => {
  it('waits for what was asked before it, and for nothing that comes after', async () => {
    const strategy = orderlyEnd(manualClock());
    const handled: string[] = [];
    let answer: () => void = () => undefined;
    void strategy.handleMessage(message('question'), () => new Promise((resolve) => (answer = resolve)));
    for (const method of ['shutdown', 'exit', 'other'])
      void strategy.handleMessage(message(method), () => void handled.push(method));
    await soon();
    deepStrictEqual(handled, ['other']);
    answer();
    await soon();
    deepStrictEqual(handled, ['other', 'shutdown', 'exit']);
  });

  it('waits as long as answers come, and not for one that does not', async () => {
    const clock = manualClock();
    const strategy = orderlyEnd(clock);
    const handled: string[] = [];
    const answers: (() => void)[] = [];
    for (let at = 0; at < 3; at++)
      void strategy.handleMessage(message('question'), () => new Promise((resolve) => answers.push(resolve)));
    void strategy.handleMessage(message('shutdown'), () => void handled.push('shutdown'));
    for (const answer of answers.slice(0, 2)) {
      answer();
      await clock.pass(1500);
      await soon();
      deepStrictEqual(handled, []);
    }
    await clock.pass(1500);
    await soon();
    deepStrictEqual(handled, ['shutdown']);
  });

  it('is not held up by a question that fails', async () => {
    const strategy = orderlyEnd(manualClock());
    const handled: string[] = [];
    const failed = strategy.handleMessage(message('question'), () => Promise.reject(new Error('no')));
    void strategy.handleMessage(message('shutdown'), () => void handled.push('shutdown'));
    await Promise.resolve(failed).catch(() => undefined);
    await soon();
    deepStrictEqual(handled, ['shutdown']);
  });
});
