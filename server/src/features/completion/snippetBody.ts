/** The grammar of snippets, as far as ours use it: the day put in, and the text before anybody has filled anything in. */

/** `${CURRENT_MONTH/pattern/form/}`, `${CURRENT_YEAR}`; what is put in where a group matched may have a slash. */
const VARIABLE = /\$\{(CURRENT_[A-Z]+)(?:\/((?:[^/\\]|\\.)*)\/((?:\$\{[^}]*\}|[^/])*)\/)?\}/g;

/** `$2`, `${3:+words where the third group matched}`. */
const FORM = /\$(\d+)|\$\{(\d+):\+([^}]*)\}/g;

/** The body with the day in place of its variables, which an editor other than VS Code need not know. */
export function withDay(body: string, day: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const values: Readonly<Record<string, string>> = {
    CURRENT_DATE: two(day.getDate()),
    CURRENT_MONTH: two(day.getMonth() + 1),
    CURRENT_YEAR: String(day.getFullYear()),
  };
  return body.replace(VARIABLE, (all, name: string, pattern: string | undefined, form: string | undefined) => {
    const value = values[name];
    if (value === undefined) return all;
    return pattern === undefined
      ? value
      : value.replace(new RegExp(pattern), (...groups) => formed(form ?? '', groups));
  });
}

function formed(form: string, groups: readonly unknown[]): string {
  const group = (number: string): string => {
    const found = groups[Number(number)];
    return typeof found === 'string' ? found : '';
  };
  return form.replace(FORM, (_, plain: string | undefined, asked: string | undefined, words: string | undefined) => {
    if (plain !== undefined) return group(plain);
    return group(asked ?? '') === '' ? '' : (words ?? '');
  });
}

const MARK = /\\(?<sign>[$}\\])|\$(?<stop>\d+)|\$\{(?<choice>\d+)\||\$\{(?<placeholder>\d+):|\$\{(?<bare>\d+)\}/y;

/** What stands in the draft when the body has been put in: placeholders as they are, of a choice the first. Throws where the body is none. */
export function plainBody(body: string): string {
  const values = new Map<string, string>();
  const { text, end } = read(body, 0, values);
  if (end !== body.length) throw new Error(`an unexpected } at ${end} of ${body}`);
  return text;
}

/** Up to the sign that closes a placeholder, or to the end. */
function read(
  body: string,
  from: number,
  values: Map<string, string>,
): { readonly text: string; readonly end: number } {
  let text = '';
  let at = from;
  while (at < body.length && body[at] !== '}') {
    MARK.lastIndex = at;
    const groups = MARK.exec(body)?.groups;
    if (!groups) {
      if (body[at] === '$') throw new Error(`an unexpected $ at ${at} of ${body}`);
      text += body.charAt(at++);
      continue;
    }
    at = MARK.lastIndex;
    const { sign, stop, choice, placeholder, bare } = groups;
    const same = stop ?? bare;
    if (sign !== undefined) text += sign;
    else if (same !== undefined) text += values.get(same) ?? '';
    else if (choice !== undefined) {
      const end = body.indexOf('|}', at);
      if (end < 0) throw new Error(`a choice without end at ${at} of ${body}`);
      const [first = ''] = body.slice(at, end).split(/(?<!\\),/);
      text += set(values, choice, first.replace(/\\([,|\\])/g, '$1'));
      at = end + '|}'.length;
    } else if (placeholder !== undefined) {
      const inner = read(body, at, values);
      if (body[inner.end] !== '}') throw new Error(`a placeholder without end at ${at} of ${body}`);
      text += set(values, placeholder, inner.text);
      at = inner.end + 1;
    }
  }
  return { text, end: at };
}

function set(values: Map<string, string>, stop: string, value: string): string {
  values.set(stop, value);
  return value;
}
