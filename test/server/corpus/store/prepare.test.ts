/** The workers that parse: what is lost with one that dies. */
import { strictEqual } from 'node:assert';
import { preparePool } from '../../../../server/src/corpus/store/prepare';
import { programHost } from '../../../support/programHost';

describe('corpus/store/prepare', () => {
  it('a worker that dies takes only the document to blame with it', async () => {
    const host = programHost(() => (message, answer, die) => {
      const { id, params } = message as { id: number; params: { uri: string } };
      if (params.uri === 'bomb') die('it takes too much memory');
      else
        setTimeout(() => {
          answer({ id, result: { uri: params.uri } });
        }, 20);
    });
    const pool = preparePool(host, 1);
    const results = await Promise.allSettled(
      ['a', 'bomb', 'c'].map((uri) => pool.prepare(uri, new Uint8Array(1), undefined)),
    );
    pool.end();
    strictEqual(results.map(({ status }) => status).join(' '), 'fulfilled rejected fulfilled');
    const [, bomb] = results;
    strictEqual(
      bomb?.status === 'rejected' && (bomb.reason as Error).message,
      'could not be read: it takes too much memory',
    );
  });
});
