/** Long work in slices, so that requests come in between. */
import { Cancelled } from '../corpus/corpus';

/** In milliseconds. */
const SLICE = 10;

/** Lets requests in between the steps of something long. */
export const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The same between the parts of an answer. Throws `Cancelled` where nobody waits for it any more. */
export async function pauseUnless(isTakenBack: () => boolean): Promise<void> {
  await pause();
  if (isTakenBack()) throw new Cancelled('The question was taken back.');
}

/** Goes through the steps to their end. Throws `Cancelled` where nobody waits for it any more. */
export async function inSlices<R>(steps: Generator<void, R>, isTakenBack: () => boolean = () => false): Promise<R> {
  for (let since = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE) continue;
    await pauseUnless(isTakenBack);
    since = performance.now();
  }
}
