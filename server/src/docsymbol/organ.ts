/** The organ whose document a symbol is. */
import { t } from '../base/l10n';
import { OWN_BODIES, ROOTS } from './bodies';

/** `General Assembly`, `Human Rights Council`; undefined for a conference, and where the symbol does not say. */
export function organOf(symbol: string): string | undefined {
  const [root = '', body = ''] = symbol.split(/[/(\s-]/);
  // A conference has its documents under the root of the organ that convened it, and is not that organ.
  return OWN_BODIES[`${root}/${body}`] ?? (/^CONF\b/.test(body) ? undefined : ROOTS[root]);
}

/** What each organ is called in the language of the interface, by the name that `organOf` has for it. */
export function organNames(): Readonly<Record<string, string>> {
  return Object.fromEntries([...Object.values(ROOTS), ...Object.values(OWN_BODIES)].map((organ) => [organ, t(organ)]));
}
