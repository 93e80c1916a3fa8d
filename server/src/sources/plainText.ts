/** Plain text of the clipboard → text in the characters that a drafter types, without the signs of a mail. */
import type { Pasted } from '../base/pasted';
import { readMail } from './mail';
import { plainLetters } from './pdfGlyphs';

/** Undefined where nothing of the text changes. */
export function readPlainText(text: string): Pasted | undefined {
  const mail = readMail(text);
  const words = mail?.text ?? text.replace(/\r\n?/g, '\n');
  const plain = plainLetters(words);
  const done = [
    ...(mail ? ['without the signs of a quoted mail'] : []),
    ...(mail && mail.joined > 0 ? [`joining ${mail.joined} broken ${mail.joined === 1 ? 'line' : 'lines'}`] : []),
    ...(plain === words ? [] : ['writing out ligatures and shapes of letters']),
  ];
  return done.length === 0 ? undefined : { text: plain, lost: [], done };
}
