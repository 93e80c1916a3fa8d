/** Citations in Chinese: what published resolutions were found to need. */
import { nothing, sentences } from '../../support/citations';

describe('citations in Chinese: whose a resolution is', () => {
  sentences('zh', [
    // The date of a resolution says which organ sat in that year.
    ['人权理事会关于此事的各项决议，包括2022年10月7日⟦resolution:第51/19号决议⟧', 'A/HRC/RES/51/19'],
    ['依照理事会2021年7月13日⟦resolution:第47/22号决议⟧', 'A/HRC/RES/47/22'],
    ['回顾其1996年11月4日⟦resolution:第51/19号决议⟧', 'A/RES/51/19'],
    [
      '包括2022年4月1日⟦resolution:第49/23号⟧、2021年2月12日⟦resolution:S-29/1号⟧和2018年3月23日⟦resolution:第37/32号决议⟧',
      'A/HRC/RES/49/23',
      'A/HRC/RES/S-29/1',
      'A/HRC/RES/37/32',
    ],
    [
      '⟦resolution:S-20/1⟧、⟦resolution:S-20/2⟧和⟦resolution:S-20/4号决议⟧。',
      'A/RES/S-20/1',
      'A/RES/S-20/2',
      'A/RES/S-20/4',
    ],
    ['经济及社会理事会1974年12月5日⟦resolution:第1913(LVII)号决议⟧', 'E/RES/1913 (LVII)'],
  ]);
  nothing('zh', [
    '麻醉药品委员会关于加大各方面努力的2018年3月16日第61/2号决议',
    '国际海事组织，LP.1 (2008)号决议',
    // The end of a number that is not known is no reference to the resolution before.
    '联合国环境大会在其第5/14号决议第1段中',
    '根据C-4/DEC.3号决定第10段',
  ]);
});

describe('citations in Chinese: articles', () => {
  sentences('zh', [
    ['按照⟦charter:《宪章》第七十三条(辰)款⟧递送', 'Charter of the United Nations: Article 73(e)'],
    ['⟦instrument:《协定》第1条第2款(b)项⟧所述', '协定: Article 1, para 2(b)'],
  ]);
});

describe('citations in Chinese: places of the same draft', () => {
  sentences('zh', [
    ['⟦internal:第四节⟧审议各项挑战，⟦internal:第五节⟧提出若干意见。', ': section IV', ': section V'],
    ['7. 决定⟦internal:上文第17和18段⟧所述款项', ': paras 17 and 18'],
    ['以及根据⟦internal:第20段⟧收到的资料', ': para 20'],
    // A document in the same sentence, before it: the place is as likely there.
    ['回顾⟦resolution:第80/67号决议⟧，特别是关于国际年的第1至10段', 'A/RES/80/67'],
    ['见⟦symbol:A/95/362，附件一和附件三⟧', 'A/95/362: annexes I and III'],
    ['⟦symbol:同上，第四章，D节⟧和附件一。', ': chap IV, section D'],
  ]);
  nothing('zh', [
    '(出售品编号：C.95.I.3)，决议2，附件三。',
    '全体会议，第1次会议，第110-111段。',
    '第二卷(第二部分)，第50段',
    '的各项报告，尤其是其中第4.1段',
    '对附件的附表1作出修改',
  ]);
});

describe('citations in Chinese: whose a number is, and places to their last level', () => {
  sentences('zh', [
    ['在其⟦resolution:第51/19号决议⟧中，人权理事会决定', 'A/HRC/RES/51/19'],
    ['载于⟦resolution:理事会第51/19号决议⟧', 'A/HRC/RES/51/19'],
    ['国民议会第45/10号决议、政府第45/10号决定和教科文组织大会第41/10号决议'],
    ['⟦resolution:安全理事会第2931(2041)号决议第2(a)㈢段⟧', 'S/RES/2931 (2041): para 2(a)(iii)'],
    ['⟦resolution:第2931(2041)号决议，第3(a)㈠和(b)㈡段⟧', 'S/RES/2931 (2041): paras 3(a)(i) and 3(b)(ii)'],
    ['⟦symbol:A/95/412，附件二，第三节B，第64至66段⟧', 'A/95/412: annex II, section III.B, paras 64-66'],
    ['根据⟦charter:《宪章》第九十九条⟧行事，详见报告第五章和预算第五章', 'Charter of the United Nations: Article 99'],
  ]);
});
