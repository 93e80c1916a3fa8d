/** The cases of abbreviation-redefined. */
import { strictEqual } from 'node:assert';
import { casesOf, findingsOf } from '../../../support/check';

const check = casesOf('abbreviation-redefined');

describe('abbreviation-redefined', () => {
  it('is silent about one name defined twice, with other small words, endings, hyphens or capitals', async () => {
    await check('1. The National Election Authority (NEA) met.\n\n2. The national election authorities (NEA) met.\n');
    await check('1. The Peace-keeping Support Office (PSO) met.\n\n2. The Peacekeeping Support Office (PSO) met.\n');
    await check(
      '1. The WHO Training Office (WTO) met.\n\n2. The World Health Organization Training Office (WTO) met.\n',
    );
    await check('1. 西非国家经济共同体（西非经共体）开会。\n\n2. 支持西非国家经济共同体（西非经共体）。\n');
    await check(
      '1. Национальный избирательный орган (НИО) провел совещание.\n\n2. Роль Национального избирательного органа (НИО) растет.\n',
    );
  });

  it('is silent about what is no definition: symbols, years, places, persons', async () => {
    await check('1. The annual report (A/93/59) was read.\n\n2. The annex (A/93/60) was read in May (2090).\n');
    await check('1. The delegate (KENYA) spoke.\n\n2. The second speaker (KENYA) did not.\n');
    await check('1. 各国代表（中国）发言。\n\n2. 秘书处代表（中国）发言。\n');
  });

  it('is silent about an annex with definitions of its own', async () => {
    await check(
      '1. The National Election Authority (NEA) met in May.\n\nAnnex I\n\n1. The National Energy Agency (NEA) met in June.\n',
    );
  });

  it('marks a short form of two names', async () => {
    await check(
      '1. The National Election Authority (NEA) met.\n\n2. The National Energy Agency ⟦abbreviation-redefined:(NEA)⟧ met.\n',
    );
    await check('1. 非洲联盟（非盟）开会。\n\n2. 支持非洲经济联盟⟦abbreviation-redefined:（非盟）⟧。\n');
    await check(
      '1. Le Comité national des élections (CNE) a siégé.\n\n2. La Caisse nationale d’épargne ⟦abbreviation-redefined:(CNE)⟧ a répondu.\n',
    );
  });

  it('gives a hint where a word was left out, where a letter is wrong, and for two short forms of one name', async () => {
    for (const text of [
      '1. The Regional Office for Central Africa (ROCA) met.\n\n2. The Regional Liaison Office for Central Africa (ROCA) met.\n',
      '1. The United Protection Force (UPF) met.\n\n2. The United Protectoin Force (UPF) met.\n',
      '1. The African Peace Council (APC) met.\n\n2. The African Peace Council (AfPC) met.\n',
    ]) {
      const found = await findingsOf('abbreviation-redefined', text);
      strictEqual(found.map(({ severity }) => severity).join(), 'hint', text);
    }
  });
});
