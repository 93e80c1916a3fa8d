/** A progress bar on a terminal. The one file that knows its library; in a pipe or a log there is none. */
import { Presets, SingleBar } from 'cli-progress';
import type { IndexProgress } from '../corpus/storeWriter';
import { clearBefore, say as sayLine } from './output';

export interface ProgressBar {
  readonly show: (progress: IndexProgress) => void;
  /** A line of its own above the bar. */
  say(line: string): void;
  readonly end: () => void;
}

/** On standard error, so that the output of the command stays clean. */
export function progressBar(wanted: boolean): ProgressBar {
  const bar = new SingleBar(
    {
      format: '{bar} {value} of {total} files · {eta_formatted} left',
      stream: process.stderr,
      // What is changed of the terminal stays so when the program is stopped in the middle.
      hideCursor: false,
      linewrap: true,
      forceRedraw: true,
      clearOnComplete: true,
      noTTYOutput: false,
    },
    Presets.shades_classic,
  );
  const visible = wanted && process.stderr.isTTY;
  let started = false;
  let waited = false;
  const say = (line: string): void => {
    if (wanted) sayLine(line);
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
      else {
        bar.start(total, done);
        clearBefore(() => void process.stderr.write('\r\u001b[K'));
      }
      started = true;
    },
    end() {
      if (!started) return;
      started = false;
      clearBefore(() => undefined);
      // The library goes back to the line where the bar began: by now, others may stand there.
      process.stderr.write('\u001b7');
      bar.stop();
    },
  };
}
