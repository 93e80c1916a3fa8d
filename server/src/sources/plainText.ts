/** Plain text of the clipboard → text in the characters that a drafter types, without the signs of a mail. */
import { plural, t } from '../base/l10n';
import type { Pasted } from '../base/pasted';
import { readMail } from './mail';
import { plainLetters } from './pdfGlyphs';

/** Undefined where nothing of the text changes. */
export function readPlainText(text: string): Pasted | undefined {
  const mail = readMail(text);
  const words = mail?.text ?? text.replace(/\r\n?/g, '\n');
  const plain = plainLetters(words);
  const done = [
    ...(mail ? [t('without the signs of a quoted mail')] : []),
    ...(mail && mail.joined > 0 ? [plural(mail.joined, 'joining {0} broken line', 'joining {0} broken lines')] : []),
    ...(plain === words ? [] : [t('writing out ligatures and shapes of letters')]),
  ];
  return done.length === 0 ? undefined : { text: plain, lost: [], done };
}
