/** Errors that say why as a value, also over a line to another thread. */
import { rejects, strictEqual } from 'node:assert/strict';
import { inEnglish, say, speak, told, type Told } from '../../../server/src/base/l10n';
import { answer, calls, EndedError, type Port } from '../../../server/src/base/port';
import { asIs, clausesOf, ToldError, whyOf } from '../../../server/src/base/toldError';

const FRENCH = {
  'the disk is full': 'le disque est plein',
  'The store could not be written: {0}.': 'Impossible d’écrire : {0}.',
  'it takes too much memory': 'il faut trop de mémoire',
};

/** Two ends of a line, over which only plain values go. */
function line(): { readonly near: Port; readonly far: Port; readonly cut: (reason: Told) => void } {
  const heard: ((message: unknown) => void)[] = [];
  let ended: (reason: Told) => void = () => undefined;
  const end = (own: number): Port => ({
    post: (message) => heard[1 - own]?.(JSON.parse(JSON.stringify(message))),
    onMessage: (act) => (heard[own] = act),
    onEnd: (act) => (ended = act),
    end: () => undefined,
  });
  return {
    near: end(0),
    far: end(1),
    cut: (reason) => {
      ended(reason);
    },
  };
}

describe('an error that says why', () => {
  afterEach(() => {
    speak('en', undefined);
  });

  const inFrench = (why: Told): string => {
    speak('fr', FRENCH);
    return say(why);
  };

  it('has English words for the log, and the user’s for the user', () => {
    const error = new ToldError(told('The store could not be written: {0}.', told('the disk is full')));
    strictEqual(error.message, 'The store could not be written: the disk is full.');
    strictEqual(inFrench(whyOf(error)), 'Impossible d’écrire : le disque est plein.');
    strictEqual(inFrench(whyOf(new Error('EIO'))), 'EIO');
    strictEqual(inFrench(whyOf('{0}')), '{0}');
  });

  it('comes over a line as it was, with its name', async () => {
    const { near, far } = line();
    class Odd extends ToldError {
      override readonly name = 'Odd';
    }
    answer(far, {
      fail() {
        throw new Odd(told('The store could not be written: {0}.', told('the disk is full')));
      },
      stumble() {
        throw new TypeError('a is not b');
      },
    });
    const { ask } = calls(near);
    await rejects(ask('fail', undefined), (error) => {
      strictEqual((error as Error).name, 'Odd');
      return inFrench(whyOf(error)) === 'Impossible d’écrire : le disque est plein.';
    });
    await rejects(ask('stumble', undefined), { name: 'TypeError', message: 'a is not b' });
  });

  it('says in the user’s words, too, that the other side has ended', async () => {
    const { near, cut } = line();
    const asked = calls(near).ask('anything', undefined);
    cut(told('it takes too much memory'));
    await rejects(asked, (error) => {
      strictEqual((error as Error).message, 'it takes too much memory');
      return error instanceof EndedError && inFrench(error.told) === 'il faut trop de mémoire';
    });
  });

  it('may have thousands of clauses', () => {
    const all = Array.from({ length: 20_000 }, (_, at) => asIs(String(at)));
    const joined = clausesOf(all);
    strictEqual(
      joined && inEnglish(JSON.parse(JSON.stringify(joined)) as Told),
      all.map(({ message }) => message).join('; '),
    );
    strictEqual(clausesOf([]), undefined);
  });
});
