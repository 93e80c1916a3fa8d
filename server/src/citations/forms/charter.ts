/** Chapters and articles of the Charter of the United Nations: `《宪章》第八章`, `Article 13, paragraph 1 (a), of the Charter`. */
import type { Work } from '../form';
import { isForeign } from '../grammar/elsewhere';
import type { Lead } from '../grammar/lead';
import { has, isCharter, isComma, type Reader } from '../reader';

/** What citations of the Charter have as their target. */
export const CHARTER = 'Charter of the United Nations';

export function charterForm(reader: Reader, at: number, lead: Lead | undefined): Work | undefined {
  const { tokens } = reader;
  const token = tokens[at];
  if (!token || !isCharter(token) || isOther(reader, at, lead)) return undefined;
  return {
    from: at,
    to: at + 1,
    kind: 'charter',
    form: 'Charter',
    targets: [CHARTER],
    needs: ['chap', 'article'],
    treaty: true,
  };
}

/** The African Charter, the Charter of the Organization of American States: a longer name begins or goes on with a capital. */
function isOther({ tokens, text, spaced }: Reader, at: number, lead: Lead | undefined): boolean {
  const token = tokens[at];
  if (!token || !spaced || /\s/.test(token.text)) return false;
  const before = tokens[at - 1];
  // `главы VII Устава`
  const own = lead?.end === at;
  if (!own && before?.kind === 'word' && /^\p{Lu}/u.test(before.text) && before.sentence === token.sentence)
    return true;
  const behind = tokens[at + 1];
  if (behind?.kind === 'word' && /^\p{Lu}/u.test(behind.text)) return true;
  let next = at + 1;
  while (next < at + 4 && (has(tokens[next], 'of') || has(tokens[next], 'the'))) next++;
  return next > at + 1 && /^\p{Lu}/u.test(text.slice(tokens[next]?.from));
}

/** `第八章` where the Charter is named in the same paragraph and the clause names nothing else (draft-format.md, "Citations"). */
export function charterChapterForm(reader: Reader, at: number, lead: Lead | undefined): Work | undefined {
  const [unit, ...inner] = lead?.place ?? [];
  if (!lead || (lead.linked && !lead.loose) || unit?.unit !== 'chap' || inner.length > 0 || !reader.namesCharter)
    return undefined;
  const { tokens, foreign } = reader;
  const clause = tokens[at]?.clause ?? -1;
  const others = foreign.has(clause) && !tokens.some((token) => token.clause === clause && isCharter(token));
  const owned = isForeign(tokens[at - 1]) || has(tokens[at - 1], 'its');
  const ownChapter = [tokens[at - 1], tokens[lead.end]].some(
    (token) => token?.term?.above !== undefined || has(token, 'own'),
  );
  if (others || owned || ownChapter || (isComma(tokens[at - 1]) && tokens[at - 2]?.symbol)) return undefined;
  return {
    from: lead.end,
    to: lead.end,
    kind: 'charter',
    form: 'chapter where the Charter is named',
    targets: [CHARTER],
    treaty: true,
  };
}
