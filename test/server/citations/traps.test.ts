/** What looks like a citation and is none, as it stands in published documents; the sentences are our own. */
import { nothing, sentences } from '../../support/citations';

describe('no citations, in any language', () => {
  const SHAPES = [
    ...['A/C', 'A/B', 'A/RES', 'S/N 12345', 'P/N A/12-3', 'N/A', 'I/O', 'km/h', 'TCP/IP', 'HIV/AIDS', 'A/H1N1', 'w/o'],
    ...[
      '12/5/2006',
      '3/4',
      '24/7',
      '1/3',
      '2022/23',
      '2030/31',
      '50/50',
      '9/11',
      '1:3',
      '16:00',
      '7.5 %',
      '1,540 (2004)',
    ],
    ...['https://docs.example/A/95/412', 'www.example.int/S/2040/118', 'C:/A/95/412', '/srv/A/95/412.txt', 'src/A/1'],
    ...['registry@telma.example', 'Telma-95/12-B', 'ISO 9001', 'COVID-19', 'B-2/4', 'room 57/337 B'],
  ];
  for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const) nothing(language, SHAPES);
});

describe('no citations, in English', () => {
  nothing('en', [
    'the 4739th meeting, held on 12 May 2041, and its 3rd session',
    'agenda item 28 (b), under cluster II of part B',
    'general comment No. 32 (2041) of the Committee',
    'Law No. 26/2010 and Order 34/7 of the Ministry',
    'case No. 12/5, Telma v. Orsa, judgment of 3 May 2041',
    'article 7',
    'rule 45 was not applied; Article 5, paragraph 2, was',
    'the ratio of 3/4 in paragraph form, section by section',
    'a note on the annex, an article in the press and a page of history',
    'Goal 6 of the Goals, and target 6.5',
    'the charter of the flight, in chapter and verse',
    'a two-thirds majority, 2/3 of the members, decided on the resolution of the dispute',
    'United Nations, Treaty Series, vol. 2187, No. 38544',
    'the resolution of 12 May and the decision of 13 May',
    'paragraph 12 of the report of the Secretary-General',
    'Part Two of the workshop, in Room 5 B',
    'the Executive Board, in its decision 2041/5',
    'a draft resolution, its paragraph 3, and an amendment to it',
    'in accordance with section 33, Construction',
  ]);
});

describe('no citations, in Chinese', () => {
  nothing('zh', [
    '第4739次会议和第三届会议',
    '议程项目28(b)，第二组',
    '第32号一般性意见（2041年）',
    '第26/2010号法律和第34/7号法令',
    '第七条',
    '代表10个国家，发表4份声明，关注7个问题',
    '第2阶段第3季度的第5个项目',
    '百分之六十，三分之二，二十一世纪，十分重要',
    '目标6和具体目标6.5',
    '附件一并印发，附录一起分发',
    '联合国《条约汇编》，第2187卷，第38544号',
    '该决议和上述决定均已执行',
    '秘书长报告第12段',
    '执行局第2041/5号决定',
    '决议草案第3段',
    '和平与安全，信号与编号，意见与建议',
  ]);
});

describe('the Treaty Series beside documents', () => {
  sentences('en', [
    ['See United Nations, Treaty Series, vol. 2187, No. 38544, and ⟦symbol:A/95/412⟧.', 'A/95/412'],
    ['United Nations, Treaty Series, vol. 1249, No. A/39574.'],
  ]);
  sentences('zh', [['联合国《条约汇编》，第2187卷，第38544号；⟦symbol:A/95/412，第3段⟧。', 'A/95/412: para 3']]);
});
