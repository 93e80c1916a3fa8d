/** Articles and rules of other treaties and statutes: `《儿童权利公约》第十二条`, `article 7 of the Covenant`, `rule 45 of the rules of procedure`. */
import type { Last, OpenList, Work } from '../form';
import type { Lead } from '../grammar/lead';
import { has, isComma, isSign, type Reader } from '../reader';
import type { Token } from '../tokens';

const UNITS = ['article', 'rule'] as const;

export function instrumentForm(reader: Reader, at: number, lead: Lead | undefined): Work | undefined {
  const { tokens, text, spaced } = reader;
  const token = tokens[at];
  if (!token) return undefined;
  if (lead && !lead.place.some(({ unit }) => unit === 'article' || unit === 'rule')) return undefined;
  const noun = token.kind === 'title' ? at : nounOf(reader, at);
  if (noun === undefined) return undefined;
  const end = token.kind === 'title' ? at + 1 : nameEnd(reader, noun);
  // `Law No. 26/2010`, `Act 14 of 1998`
  const numbered = has(tokens[end], 'opens') || tokens[end]?.kind === 'number' || has(tokens[end - 1], 'opens');
  if (spaced && numbered) return undefined;
  const name = text.slice(token.from, tokens[end - 1]?.to);
  return {
    from: at,
    to: end,
    kind: 'instrument',
    form: 'instrument',
    targets: [token.kind === 'title' ? name.slice(1, -1) : name],
    needs: UNITS,
    treaty: true,
  };
}

/** No name of an instrument has more words before its noun. */
const LONGEST = 8;

/** The noun of a name that starts here: at once, or behind words with capitals as in `United Nations Convention`. */
function nounOf({ tokens, spaced }: Reader, at: number): number | undefined {
  for (let next = at; next < at + LONGEST; next++) {
    const token = tokens[next];
    if (!token) return undefined;
    if (has(token, 'instruments') || (next > at && has(token, 'charter')) || (next === at && has(token, 'charter')))
      return next;
    if (!spaced || !isCapital(token)) return undefined;
  }
  return undefined;
}

function isCapital({ kind, text }: Token): boolean {
  return (kind === 'word' || kind === 'term') && /^\p{Lu}/u.test(text);
}

/** The longest names, of tribunals, have fewer words. */
const LONGEST_NAME = 40;

/** Small words inside a name: of, on, the, against; they do not end it. */
const SMALL = 3;

/** Behind the last capital of a name that goes on: `Convention on the Law of the Sea`. The tables know whole names as well. */
function nameEnd({ tokens, spaced }: Reader, noun: number): number {
  let end = noun + 1;
  const whole = /\s/.test(tokens[noun]?.text ?? '');
  if (!spaced || whole || !isCapital(tokens[noun] as Token)) return end;
  let small = 0;
  for (let next = end; next < noun + LONGEST_NAME; next++) {
    const token = tokens[next];
    if (isSign(token, '’')) continue;
    if (!token || (token.kind !== 'word' && token.kind !== 'term')) break;
    // `of the Declaration and of the Covenant` are two.
    const further = tokens[next + 1];
    if (has(token, 'and') && (has(further, 'of') || has(further, 'the') || (further && !isCapital(further)))) break;
    const named = token.term && (token.term.before.length > 0 || token.term.organ !== undefined);
    if (isCapital(token) && !named) {
      end = next + 1;
      small = 0;
    } else if (++small > SMALL) break;
  }
  return end;
}

/** A further article of the instrument cited last: `《宪章》第二条第四项和第五十一条`. */
export function furtherArticleForm(
  { tokens, spaced }: Reader,
  at: number,
  lead: Lead | undefined,
  _list: OpenList | undefined,
  last: Last | undefined,
): Work | undefined {
  const { work, end } = last ?? {};
  if (!lead || lead.linked || !work?.treaty || end === undefined) return undefined;
  const between = tokens.slice(end, at);
  if (between.length === 0 || !between.every((token) => isComma(token) || has(token, 'and'))) return undefined;
  // `статья 49 четвертой Женевской конвенции`: what words follow may say whose it is.
  const follows = tokens[lead.end];
  if (spaced && follows && follows.kind !== 'sign' && !has(follows, 'and')) return undefined;
  const { kind, targets, needs, treaty } = work;
  return {
    from: lead.end,
    to: lead.end,
    kind,
    form: 'further article',
    targets,
    treaty,
    ...(needs && { needs }),
  };
}
