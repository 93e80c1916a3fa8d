/** The grammar of snippets: what VS Code makes of them, too (`test/vscode/snippets.test.ts` compares). */
import { deepStrictEqual, strictEqual, throws } from 'node:assert';
import { plainBody, withDay } from '../../../../server/src/features/completion/snippetBody';

describe('the body of a snippet', () => {
  it('is its text with placeholders as they stand, the first of each choice, and what was filled in again where it is named', () => {
    strictEqual(plainBody('A/${1:81}/${2|12,34|}: $1 of ${2} and $3.$0'), 'A/81/12: 81 of 12 and .');
    strictEqual(plainBody('${1:one ${2:two}}, $2, $1'), 'one two, two, one two');
  });

  it('may have the signs of its grammar as themselves', () => {
    strictEqual(plainBody('\\$1 costs \\} and a \\\\ or \\n'), '$1 costs } and a \\ or \\n');
    strictEqual(plainBody('${1|one\\, two,three|}'), 'one, two');
    strictEqual(plainBody('${1:[^2\\}]}'), '[^2}]');
  });

  it('is refused where it is not whole', () => {
    for (const body of ['${1:one', 'one}', '${1|one,two', '$', '${one}', '${1:${2|a,b}}'])
      throws(() => plainBody(body), body);
  });

  describe('has the day', () => {
    const day = new Date(2040, 2, 5);
    const english = '${CURRENT_DATE/^0//} ${CURRENT_MONTH/(02)|(03)/${1:+February}${2:+March}/} ${CURRENT_YEAR}';

    it('in place of its variables, in figures and in words', () => {
      strictEqual(withDay(english, day), '5 March 2040');
      strictEqual(withDay('${1:${CURRENT_YEAR}年${CURRENT_MONTH/^0//}月}', day), '${1:2040年3月}');
    });

    it('with a name that has a slash in it', () => {
      strictEqual(withDay('${CURRENT_MONTH/(02)|(03)/${1:+شباط/فبراير}${2:+آذار/مارس}/}', day), 'آذار/مارس');
    });

    it('with a first of its own', () => {
      const french = '${CURRENT_DATE/^(01$)?0?(\\d*)/${1:+1er}$2/}';
      deepStrictEqual(
        [1, 5, 10, 11, 21].map((date) => withDay(french, new Date(2040, 2, date))),
        ['1er', '5', '10', '11', '21'],
      );
    });

    it('and leaves every other variable to the editor', () => {
      strictEqual(withDay('${CURRENT_HOUR} $TM_FILENAME', day), '${CURRENT_HOUR} $TM_FILENAME');
    });
  });
});
