/** The cases of abbreviation-unused. */
import { casesOf } from '../../../support/check';

const check = casesOf('abbreviation-unused');

describe('abbreviation-unused', () => {
  it('is silent about what is used, wherever it is', async () => {
    await check('1. The Regional Training Institute (RTI) was opened. The RTI has students.\n');
    await check('1. The Regional Training Institute (RTI) was opened.\n\n2. The chair said: “RTI is ours.”\n');
    await check('1. Regional training institutes (RTIs) were opened.\n\n2. Each RTI has 40 students.\n');
    await check('1. 区域间发展管理局（区发局）成立。区发局总部设在首都。\n');
    await check('1. Комиссия по наблюдению (далее — «Комиссия») начала работу. Доклад Комиссии был принят.\n');
  });

  it('is silent about names known by their letters and brackets inside a name', async () => {
    await check('1. The International Labour Organization (ILO) met.\n');
    await check('1. 联合国粮食及农业组织（粮农组织）开会。\n');
    await check('1. The Action Modalities for Islands (AMI) Pathway was adopted.\n');
  });

  it('is silent about what is no definition', async () => {
    await check('1. The second speaker (KENYA) agreed, and so did the committee (A/93/59) in May (2090).\n');
    await check('1. 秘书长的信（原件：英文）由科菲（签名）发出。\n');
  });

  it('marks what is defined and not used again', async () => {
    await check('1. The Regional Training Institute ⟦abbreviation-unused:(RTI)⟧ was opened.\n');
    await check('1. 区域间发展管理局⟦abbreviation-unused:（区发局）⟧成立。\n');
    await check(
      '1. El Instituto Regional de Capacitación ⟦abbreviation-unused:(IRC)⟧ fue inaugurado en el mes de mayo por los miembros de la Comisión.\n',
    );
  });

  it('marks what words announce, in six languages', async () => {
    await check('1. The body of experts (⟦abbreviation-unused:hereinafter referred to as “the Panel”⟧) met.\n');
    await check(
      '1. L’organe d’experts (⟦abbreviation-unused:ci-après dénommé « le Groupe »⟧) a siégé dans la ville.\n',
    );
    await check('1. El órgano de expertos (⟦abbreviation-unused:en adelante, “el Grupo”⟧) se reunió en la ciudad.\n');
    await check('1. Орган экспертов (⟦abbreviation-unused:далее — «Группа»⟧) провел совещание в этом городе.\n');
    await check('1. 专家机构（⟦abbreviation-unused:以下简称“小组”⟧）开会。\n');
    await check('1. واجتمعت هيئة الخبراء (⟦abbreviation-unused:يشار إليها فيما بعد باسم "الفريق"⟧) في المدينة.\n');
  });
});
