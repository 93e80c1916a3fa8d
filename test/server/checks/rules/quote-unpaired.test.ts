/** The cases of quote-unpaired. */
import { strictEqual } from 'node:assert';
import { casesOf, fixed } from '../../../support/check';

const check = casesOf('quote-unpaired');

describe('quote-unpaired', () => {
  it('marks a pair of two kinds in Arabic, where either half of the curly one may come first', async () => {
    const text = '1 - المعنون ⟦quote-unpaired:”خطة العمل"⟧ والمعنون ”البرنامج“.\n';
    await check(text);
    strictEqual(
      await fixed('quote-unpaired', text.replace(/⟦[^:]*:|⟧/g, '')),
      '1 - المعنون ”خطة العمل“ والمعنون ”البرنامج“.\n',
    );
  });

  it('is silent about pairs, apostrophes and measures', async () => {
    await check('1. 秘书长重申“预防‘为先’”的方针和“问责”。\n');
    await check('1. The States’ representatives said “yes”; the pipe was 8" wide and the Committee’s vote "no".\n');
    await check('1. Комитет принял доклад «О газете «Труд» и записку „О работе“.\n');
    await check('1. Le Comité a dit : « Il a répondu : « oui. » Il a ajourné l’examen.\n');
    await check('1. وقالت اللجنة ”نعم“ و“لا” و«ربما».\n');
  });

  it('is silent about a quotation of several paragraphs', async () => {
    await check(
      '1. The Council stated:\n\n“The first point is this.\n\n“The second point is that.”\n\n2. It adjourned.\n',
    );
    await check('1. 安理会指出：“第一，应当预防。\n\n第二，应当问责。”\n\n2. 会议休会。\n');
  });

  it('marks a mark without its half', async () => {
    await check('1. The Committee spoke of ⟦quote-unpaired:“⟧prevention first in its report.\n');
    await check('1. 秘书长重申预防为先⟦quote-unpaired:”⟧的方针。\n');
    await check('1. Комитет принял доклад ⟦quote-unpaired:«⟧О работе в межсессионный период.\n');
    await check('1. El Comité habló de prevención⟦quote-unpaired:»⟧ en su informe y levantó la sesión.\n', {});
  });

  it('marks a pair of two kinds, and mends it', async () => {
    const text = '1. 秘书长重申“预防为先"的方针和“问责”。\n';
    await check('1. 秘书长重申⟦quote-unpaired:“预防为先"⟧的方针和“问责”。\n');
    strictEqual(await fixed('quote-unpaired', text), '1. 秘书长重申“预防为先”的方针和“问责”。\n');
    await check('1. 题为⟦quote-unpaired:“我们的未来“⟧的文件已经通过。\n');
  });
});
