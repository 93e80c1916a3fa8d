/**
 * Resolutions and decisions by number: `安全理事会第1631（2005）号决议`, `General Assembly resolutions 58/240, 70/235 and 73/124`,
 * `résolution 465 (1980) du Conseil de sécurité`. One grammar: organ, noun, number, in whichever order the language has them.
 */
import { t } from '../../base/l10n';
import { isPossible, resolutionSymbols } from '../../docsymbol/resolution';
import { yearOfResolution } from '../../docsymbol/firstNumbers';
import type { OrganWord } from '../../languages/citationWords';
import type { OpenList, Work } from '../form';
import { isOfCouncil, slashedYear, withYear } from '../grammar/councilNumber';
import { councilOf, inferOrgan, organBehind, type Circumstances, type FoundOrgan } from '../grammar/organ';
import { misnamedBy } from '../grammar/misnamed';
import { readResolutionNumber, type WrittenNumber } from '../grammar/resolutionNumber';
import { isDeterminer, type Lead } from '../grammar/lead';
import { has, isAdjacent, isSign, organOf, skip, type Reader } from '../reader';
import { continues, listTail } from './list';

type Noun = 'resolution' | 'decision';

export function resolutionForm(
  reader: Reader,
  at: number,
  lead: Lead | undefined,
  list: OpenList | undefined,
): Work | undefined {
  const { tokens } = reader;
  const before = readHead(reader, at);
  const numbered = readResolutionNumber(reader, before.next);
  if (!numbered || (before.next === at && isGlued(reader, at))) return undefined;
  const closed = has(tokens[numbered.next], 'closes');
  const nounBehind = reader.spaced ? undefined : tokens[closed ? numbered.next + 1 : numbered.next]?.term?.noun;
  const bare = before.noun === undefined && before.organ === undefined;
  const open = bare && nounBehind === undefined ? list : undefined;
  const distinct = numbered.shape === 'year' || numbered.shape === 'session';
  const further = open && continues(reader, at, numbered.next, distinct, open);
  const tail = before.noun === undefined || before.organ === undefined ? listTail(reader, numbered.next) : undefined;
  const noun = before.noun ?? nounBehind ?? (before.opened || closed || isSpecial(numbered) ? tail?.noun : undefined);
  // `2008年12月2日第63/71号和…` needs no noun: nothing else is dated so.
  const dated = before.opened && closed && tokens[at - 1]?.kind === 'date' && isSeparated(reader, numbered.next + 1);
  // `paragraph 13 of 2009 (2011)`: no other number has its year so.
  const told = lead?.linked === true && numbered.shape === 'year' && isOfCouncil(numbered, numbered.number.year);
  const unnamed = (before.organ && closed) || dated || told ? 'resolution' : undefined;
  const evident = noun ?? (further ? open.noun : undefined) ?? unnamed;
  if (evident === undefined) return undefined;

  const behind = reader.spaced ? organBehind(reader, numbered.next) : undefined;
  const when = yearOf(reader, at, numbered.next);
  const whole = withYear(numbered, when);
  const own = before.its || lead?.its === true;
  const organ = organOfNumber(reader, evident, whole, {
    named: before.organ ?? behind?.organ ?? tail?.organ,
    at: before.next,
    list: own && further !== true ? undefined : list,
    when,
    own,
  });
  if (!organ) return undefined;
  const targets = targetsOf(organ, evident, whole);
  if (!targets) return undefined;
  const end = behind?.next ?? (nounBehind ? (closed ? 2 : 1) : closed ? 1 : 0) + numbered.next;
  return {
    from: at,
    to: end,
    kind: 'resolution',
    form: further ? 'further number of a list' : evident,
    ...targets,
    ...misnamedBy(
      reader,
      evident,
      whole,
      organ,
      before.organ ? { organ: before.organ, from: before.organAt, next: before.organAt + 1 } : behind,
    ),
    ...(!organ.named && { antecedent: 'organ' as const }),
    ...(whole.part && { part: whole.part }),
    list: { ...organ, noun: evident, sentence: tokens[at]?.sentence ?? 0, end },
  };
}

/** `LP.1 (2008)`, `C-1/2`: the number goes on with a name; behind `第` it was read before. */
function isGlued({ tokens }: Reader, at: number): boolean {
  return (
    has(tokens[at - 1], 'opens') || (isSign(tokens[at - 1], '.', '-', '/') && isAdjacent(tokens[at - 1], tokens[at]))
  );
}

/** `S-20/1`: nothing but a resolution or decision is numbered so. */
function isSpecial({ number }: WrittenNumber): boolean {
  return number.session?.includes('-') === true;
}

/** The year of the date of a resolution: behind it where words are spaced, else before it. */
function yearOf(reader: Reader, from: number, to: number): number | undefined {
  const { tokens, spaced } = reader;
  const dated = spaced ? skip(reader, to, (token) => has(token, 'dated'), 2) : from - 1;
  const date = tokens[dated];
  const year = date?.kind === 'date' ? /\d{4}/.exec(date.text)?.[0] : undefined;
  return year === undefined ? undefined : Number(year);
}

/** Whether a member of a list ends here, or a clause. */
function isSeparated({ tokens }: Reader, at: number): boolean {
  const token = tokens[at];
  return token === undefined || token.kind === 'sign' || has(token, 'and');
}

interface Head {
  readonly organ: OrganWord | undefined;
  /** Its token. */
  readonly organAt: number;
  readonly noun: Noun | undefined;
  readonly its: boolean;
  readonly opened: boolean;
  /** Where the number must stand. */
  readonly next: number;
}

/** What stands before the number: organ, noun, `第`. */
function readHead(reader: Reader, at: number): Head {
  const { tokens } = reader;
  let next = at;
  // Where the genitive stands behind, an organ before the noun is whoever adopted it.
  let organ = reader.genitive ? undefined : organOf(tokens[next]);
  let organAt = next;
  if (organ) next++;
  const noun = tokens[next]?.term?.noun;
  if (noun) {
    next++;
    const named = skip(reader, next, (token) => has(token, 'of') || isDeterminer(token), 3);
    if (organ === undefined && organOf(tokens[named])) {
      organ = organOf(tokens[named]);
      organAt = named;
      next = named + 1;
    }
  }
  const opened = has(tokens[next], 'opens');
  if (opened) next++;
  return {
    organ,
    organAt,
    noun,
    its: has(tokens[at - 1], 'its') || tokens.slice(at, next).some((token) => has(token, 'its')),
    opened,
    next,
  };
}

/** What the text says of whose a number is. */
interface Evidence extends Circumstances {
  /** The organ beside the number. */
  readonly named: OrganWord | undefined;
  /** Where the number stands. */
  readonly at: number;
}

function organOfNumber(reader: Reader, noun: Noun, written: WrittenNumber, evidence: Evidence): FoundOrgan | undefined {
  const { named: word, at, list } = evidence;
  if (word === 'other') return undefined;
  const named = word === 'council' ? councilOf(noun, written) : word;
  if (written.shape === 'conference') return { organ: 'GA', named: true };
  if (written.shape === 'to come') {
    return { organ: named ?? list?.organ ?? 'GA', named: named !== undefined };
  }
  if (named === 'SC' && slashedYear(written)) return { organ: named, named: true };
  if (named && (written.shape === 'plain' || isPossible(named, noun, written.number)))
    return { organ: named, named: true };
  return inferOrgan(reader, at, noun, written, evidence);
}

/** The symbols of what is cited; undefined where a number by itself cannot be told from any other. */
function targetsOf(
  { organ }: FoundOrgan,
  noun: Noun,
  written: WrittenNumber,
): Pick<Work, 'targets' | 'state' | 'fault' | 'faultKind' | 'suggest'> | undefined {
  const { number, shape } = written;
  if (shape === 'conference') return { targets: [`${noun} ${number.number}`] };
  if (shape === 'to come') {
    const [session = '', blank = ''] = number.number.split('/');
    return { targets: resolutionSymbols(organ, noun, { number: blank, session, letters: [] }), state: 'to come' };
  }
  const meant = organ === 'SC' ? slashedYear(written) : undefined;
  if (meant) {
    return {
      targets: [`S/RES/${meant.number}/${meant.year ?? ''}`],
      fault: t('the year of a Security Council resolution stands in brackets'),
      faultKind: 'year',
      suggest: resolutionSymbols('SC', noun, meant),
    };
  }
  if (shape !== 'plain') {
    const targets = resolutionSymbols(organ, noun, number);
    const known = organ === 'SC' ? yearOfResolution(Number(number.number)) : undefined;
    if (known === undefined || known === number.year) return { targets };
    return {
      targets,
      fault: t('resolution {0} is of {1}', number.number, known),
      faultKind: 'year',
      suggest: resolutionSymbols('SC', noun, { ...number, year: known }),
    };
  }
  const year = yearOfResolution(Number(number.number));
  if (organ !== 'SC' || noun !== 'resolution' || year === undefined) return undefined;
  return {
    targets: resolutionSymbols('SC', noun, number),
    fault: t('the year of the resolution is missing'),
    faultKind: 'year',
    suggest: resolutionSymbols('SC', noun, { ...number, year }),
  };
}
