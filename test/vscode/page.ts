/** The keyboard and the clipboard of the window that the suite runs in, where a launcher of ours has opened it. */

/** Undefined in a VS Code of the desktop, whose keys nobody presses for us. */
export const PAGE = process.env.RAPPORTEUR_PAGE;

type Wish =
  | { readonly do: 'press'; readonly keys: string }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'compose'; readonly steps: readonly string[]; readonly text: string }
  | { readonly do: 'paste'; readonly types: Readonly<Record<string, string>> }
  | { readonly do: 'read' }
  | { readonly do: 'texts'; readonly of: string }
  | { readonly do: 'click'; readonly of: string; readonly text: string; readonly button?: string }
  | { readonly do: 'drag'; readonly of: string; readonly from: string; readonly to: string }
  | { readonly do: 'picture'; readonly file: string }
  | { readonly do: 'preview'; readonly script: string }
  | { readonly do: 'point'; readonly at: string; readonly how: 'hover' | 'click' | 'dblclick' }
  | { readonly do: 'axe' };

async function wish<T>(what: Wish): Promise<T> {
  if (PAGE === undefined) throw new Error('nobody presses keys in this window');
  const answer = await fetch(PAGE, { method: 'POST', body: JSON.stringify(what) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return JSON.parse(text) as T;
}

export function press(keys: string): Promise<void> {
  return wish({ do: 'press', keys });
}

/** Key by key. */
export function type(text: string): Promise<void> {
  return wish({ do: 'type', text });
}

/** As an input method gives words: what it shows step by step, then what is taken with Enter. */
export function compose(steps: readonly string[], text: string): Promise<void> {
  return wish({ do: 'compose', steps, text });
}

/** As from another program: what the clipboard has, by types. */
export function pasteFrom(types: Readonly<Record<string, string>>): Promise<void> {
  return wish({ do: 'paste', types });
}

export function clipboard(): Promise<Readonly<Record<string, string>>> {
  return wish({ do: 'read' });
}

/** What the elements of the window say that a CSS selector finds. */
export function texts(of: string): Promise<readonly string[]> {
  return wish({ do: 'texts', of });
}

/** On the first element that a CSS selector finds with this text in it, or on the button of this name in it. */
export function click(of: string, text: string, button?: string): Promise<void> {
  return wish({ do: 'click', of, text, ...(button !== undefined && { button }) });
}

/** The first element with the one text to the first with the other. */
export function drag(of: string, from: string, to: string): Promise<void> {
  return wish({ do: 'drag', of, from, to });
}

/** Of the window, to look at. */
export function picture(file: string): Promise<void> {
  return wish({ do: 'picture', file });
}

/** What an expression gives in the page of the preview; throws where there is none. */
export function inPreview<T>(script: string): Promise<T> {
  return wish({ do: 'preview', script });
}

/** The pointer at the first element of the preview that a CSS selector finds. */
export function point(at: string, how: 'hover' | 'click' | 'dblclick'): Promise<void> {
  return wish({ do: 'point', at, how });
}

export interface Barriers {
  readonly passed: number;
  readonly violations: readonly { readonly id: string; readonly help: string; readonly where: readonly string[] }[];
}

/** What axe-core finds in the preview that keeps people out. */
export function barriers(): Promise<Barriers> {
  return wish({ do: 'axe' });
}
