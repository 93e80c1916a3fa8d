/** References to what was cited before: `同上，第7段`, `Ibid., para. 7`, `同一项决议第10段`, `paragraph 7 of that resolution`. */
import type { Work } from '../form';
import { isDeterminer, type Lead } from '../grammar/lead';
import { has, organOf, skip, type Reader } from '../reader';
import type { TokenKind } from '../tokens';

export function ibidForm({ tokens }: Reader, at: number, lead: Lead | undefined): Work | undefined {
  if (lead || !has(tokens[at], 'ibid')) return undefined;
  return { from: at, to: at + 1, kind: 'symbol', form: 'ibid.', targets: [], antecedent: 'source', needs: 'place' };
}

/** A resolution or decision without a number. With *that* or *the same* it is the last one that was cited. */
export function backReferenceForm(reader: Reader, at: number): Work | undefined {
  const { tokens } = reader;
  const noun = skip(reader, at, (token) => has(token, 'that'), 2);
  if (!tokens[noun]?.term?.noun || (noun === at && isNumbered(reader, noun)) || isOfAnother(reader, noun + 1))
    return undefined;
  const same = noun === at && has(tokens[noun + 1], 'thatBehind');
  return {
    from: at,
    to: same ? noun + 2 : noun + 1,
    kind: 'resolution',
    form: 'back-reference',
    targets: [],
    antecedent: noun > at || same ? 'last resolution' : 'resolution',
    needs: 'place',
  };
}

/** `第5/14号决议`, `resolution 1990`, `decision C-4/DEC.3`: a resolution with a number, in whatever form. */
function isNumbered({ tokens, spaced }: Reader, noun: number): boolean {
  if (!spaced) return has(tokens[noun - 1], 'closes') || NUMBERED.has(tokens[noun - 1]?.kind ?? 'sign');
  const behind = tokens[noun + 1];
  return behind !== undefined && (NUMBERED.has(behind.kind) || /^\p{Lu}{1,2}$/u.test(behind.text));
}

const NUMBERED: ReadonlySet<TokenKind> = new Set<TokenKind>(['number', 'slashed', 'symbol']);

/** `the decision of the Peace and Security Council`. */
function isOfAnother(reader: Reader, at: number): boolean {
  const named = skip(reader, at, (token) => has(token, 'of') || isDeterminer(token), 3);
  return named > at && organOf(reader.tokens[named]) === 'other';
}
