/** A progress bar on a terminal. The one file that knows its library; in a pipe or a log there is none. */
import { Presets, SingleBar } from 'cli-progress';
import type { IndexProgress } from '../corpus/storeWriter';

export interface ProgressBar {
  readonly show: (progress: IndexProgress) => void;
  /** A line of its own above the bar. */
  say(line: string): void;
  end(): void;
}

/** On standard error, so that the output of the command stays clean. */
export function progressBar(wanted: boolean): ProgressBar {
  const bar = new SingleBar(
    {
      format: '{bar} {value} of {total} files · {eta_formatted} left',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      noTTYOutput: false,
    },
    Presets.shades_classic,
  );
  const visible = wanted && process.stderr.isTTY;
  let started = false;
  let waited = false;
  const say = (line: string): void => {
    if (wanted) process.stderr.write(`${visible ? '\r\u001b[K' : ''}${line}\n`);
  };
  return {
    say,
    show({ stage, done, total }) {
      if (stage === 'waiting') {
        if (!waited) say('Another process is writing to the store; waiting for it.');
        waited = true;
        return;
      }
      if (!visible || stage === 'listing') return;
      if (started) bar.update(done);
      else bar.start(total, done);
      started = true;
    },
    end() {
      if (started) bar.stop();
      started = false;
    },
  };
}
