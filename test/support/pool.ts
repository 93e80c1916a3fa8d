/** Work that is spread over the cores: each worker takes the next job when it has done one. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Runs the jobs in workers of this script, which answer each message with one. Ends early where `enough` says so. */
export async function spread(
  script: string,
  jobs: readonly unknown[],
  answered: (result: unknown, done: number) => void,
  enough: () => boolean = () => false,
): Promise<void> {
  let next = 0;
  let done = 0;
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script);
      const give = (): void => {
        const job = enough() ? undefined : jobs[next++];
        if (job !== undefined) worker.postMessage(job);
        else
          void worker.terminate().then(() => {
            resolve();
          });
      };
      worker.on('message', (result: unknown) => {
        answered(result, ++done);
        give();
      });
      worker.on('error', reject);
      give();
    });
  await Promise.all(Array.from({ length: Math.min(jobs.length, availableParallelism(), 8) }, run));
}
