/** The forms under which a document is looked up beside its own symbol: without the year, without the letter of a part. */
import { symbolKey } from './format';

/** Every key (`symbolKey`) under which people look up the document with this symbol, its own first. */
export function aliasKeys(symbol: string): readonly string[] {
  return [symbolKey(symbol)];
}
