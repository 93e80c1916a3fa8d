/** What goes wrong in a run of `check`: said at once on standard error, and kept for the report. */
import { complain } from './output';

export interface Troubles {
  /** What fails the run: one line each. */
  readonly problems: readonly string[];
  /** What does not. */
  readonly notes: readonly string[];
  readonly fail: (problem: string) => void;
  readonly note: (note: string) => void;
}

export function troubles(): Troubles {
  const problems: string[] = [];
  const notes: string[] = [];
  const into = (lines: string[]) => (line: string) => {
    lines.push(line);
    complain(line);
  };
  return { problems, notes, fail: into(problems), note: into(notes) };
}
