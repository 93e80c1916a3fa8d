/** References to what was cited before: `同上，第7段`, `Ibid., para. 7`, `同一项决议第10段`, `paragraph 7 of that resolution`. */
import type { Work } from '../form';
import type { Lead } from '../grammar/lead';
import { has, skip, type Reader } from '../reader';

export function ibidForm({ tokens }: Reader, at: number, lead: Lead | undefined): Work | undefined {
  if (lead || !has(tokens[at], 'ibid')) return undefined;
  return { from: at, to: at + 1, kind: 'symbol', form: 'ibid.', targets: [], antecedent: 'source', needs: 'place' };
}

/** A resolution or decision without a number. With *that* or *the same* it is the last one that was cited. */
export function backReferenceForm(reader: Reader, at: number): Work | undefined {
  const { tokens } = reader;
  const noun = skip(reader, at, (token) => has(token, 'that'), 2);
  if (!tokens[noun]?.term?.noun) return undefined;
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
