/** Citations in French: organs behind the number, elided articles, labels with one bracket, places before and behind. */
import { nothing, sentences } from '../../support/citations';

describe('citations in French: resolutions and decisions', () => {
  sentences('fr', [
    ['Rappelant sa ⟦resolution:résolution 64/112⟧ du 14 décembre 2009,', 'A/RES/64/112'],
    ['la ⟦resolution:résolution 64/112 de l’Assemblée générale⟧', 'A/RES/64/112'],
    ["la ⟦resolution:résolution 64/112 de l'Assemblée générale⟧", 'A/RES/64/112'],
    [
      'la ⟦resolution:résolution\u00a064/112 de l’Assemblée générale, annexe, par.\u00a037⟧.',
      'A/RES/64/112: annex, para 37',
    ],
    ['Voir ⟦resolution:résolution 64/112, annexe II⟧.', 'A/RES/64/112: annex II'],
    ['la ⟦resolution:résolution 2241\u00a0(2015) du Conseil de sécurité⟧,', 'S/RES/2241 (2015)'],
    ['Le Conseil de sécurité a adopté la ⟦resolution:résolution 2241 (2015)⟧.', 'S/RES/2241 (2015)'],
    ['la ⟦resolution:résolution 217 A (III)⟧ du 10 décembre 1948', 'A/RES/217 A (III)'],
    ['la ⟦resolution:résolution 3201 (S-VI) de l’Assemblée générale⟧', 'A/RES/3201 (S-VI)'],
    [
      'la ⟦resolution:résolution 377 A (V)⟧ et la ⟦resolution:résolution ES-10/14⟧',
      'A/RES/377 A (V)',
      'A/RES/ES-10/14',
    ],
    [
      'les ⟦resolution:résolutions S-20/4 A à E de l’Assemblée⟧',
      'A/RES/S-20/4 A + A/RES/S-20/4 B + A/RES/S-20/4 C + A/RES/S-20/4 D + A/RES/S-20/4 E',
    ],
    ['la ⟦resolution:résolution 58/201 A et B⟧', 'A/RES/58/201 A + A/RES/58/201 B'],
    [
      'les ⟦resolution:résolutions 61/105⟧, ⟦resolution:66/68⟧ et ⟦resolution:71/123⟧',
      'A/RES/61/105',
      'A/RES/66/68',
      'A/RES/71/123',
    ],
    [
      'ses ⟦resolution:résolutions 61/105⟧ du 8 décembre 2006, ⟦resolution:66/68⟧ du 6 décembre 2011 et ⟦resolution:71/123⟧ du 7 décembre 2016,',
      'A/RES/61/105',
      'A/RES/66/68',
      'A/RES/71/123',
    ],
    [
      'les ⟦resolution:résolutions 1325 (2000)⟧ et ⟦resolution:2122 (2013) du Conseil de sécurité⟧',
      'S/RES/1325 (2000)',
      'S/RES/2122 (2013)',
    ],
    [
      'les ⟦resolution:résolutions 31/12⟧ et ⟦resolution:34/7 du Conseil des droits de l’homme⟧',
      'A/HRC/RES/31/12',
      'A/HRC/RES/34/7',
    ],
    [
      'les ⟦resolution:résolutions 31/12⟧ du 24 mars 2016 et ⟦resolution:34/7 du 23 mars 2017 du Conseil des droits de l’homme⟧',
      'A/HRC/RES/31/12',
      'A/HRC/RES/34/7',
    ],
    [
      'les ⟦resolution:résolutions 31/12⟧ et ⟦resolution:34/7, adoptées par le Conseil des droits de l’homme⟧',
      'A/HRC/RES/31/12',
      'A/HRC/RES/34/7',
    ],
    ['la ⟦resolution:résolution 2016/9 du Conseil économique et social⟧', 'E/RES/2016/9'],
    ['la ⟦resolution:décision 2016/235 du Conseil économique et social⟧', 'E/DEC/2016/235'],
    ['la ⟦resolution:résolution 1998/72 de la Commission des droits de l’homme⟧', 'E/CN.4/RES/1998/72'],
    ['Dans sa ⟦resolution:décision 58/565⟧, l’Assemblée a décidé', 'GA decision 58/565'],
    ['la ⟦resolution:décision 1/CP.13, annexe⟧', 'decision 1/CP.13: annex'],
    ['le Conseil des droits de l’homme, dans sa ⟦resolution:décision 17/118⟧,', 'A/HRC/DEC/17/118'],
    ['la ⟦resolution:résolution n° 64/112 de l’Assemblée⟧', 'A/RES/64/112'],
    ['la ⟦resolution:résolution nº 64/112⟧', 'A/RES/64/112'],
    ['ladite ⟦resolution:résolution 64/112⟧', 'A/RES/64/112'],
  ]);
});

describe('citations in French: places of resolutions', () => {
  sentences('fr', [
    ['le ⟦resolution:paragraphe 4 de sa résolution 58/292⟧', 'A/RES/58/292: para 4'],
    ['Au ⟦resolution:paragraphe 4 de la résolution 58/292 de l’Assemblée générale⟧', 'A/RES/58/292: para 4'],
    ['aux ⟦resolution:paragraphes 4 à 7 et 12 de sa résolution 58/292⟧', 'A/RES/58/292: paras 4-7 and 12'],
    ['aux ⟦resolution:paragraphes 4, 7 et 9 de ladite résolution 58/292⟧', 'A/RES/58/292: paras 4, 7 and 9'],
    ['la ⟦resolution:section IV de la résolution 59/276⟧', 'A/RES/59/276: section IV'],
    ['les ⟦resolution:sections II.D et III de la résolution 59/276⟧', 'A/RES/59/276: sections II.D and III'],
    ['l’⟦resolution:annexe II de la résolution 2012/5 du Conseil économique et social⟧', 'E/RES/2012/5: annex II'],
    ["l'⟦resolution:annexe à la résolution 60/147⟧", 'A/RES/60/147: annex'],
    ['au ⟦resolution:paragraphe 12 de l’annexe de sa résolution 50/227⟧', 'A/RES/50/227: annex, para 12'],
    ['le ⟦resolution:paragraphe 5 c) de la résolution 2241 (2015)⟧', 'S/RES/2241 (2015): para 5(c)'],
    ['l’⟦resolution:alinéa c) du paragraphe 5 de la résolution 2241 (2015)⟧', 'S/RES/2241 (2015): para 5(c)'],
    [
      'aux ⟦resolution:alinéas a) et c) du paragraphe 5 de la résolution 2241 (2015)⟧',
      'S/RES/2241 (2015): paras 5(a) and 5(c)',
    ],
    ['la ⟦resolution:résolution 2241 (2015), par. 5 c) ii)⟧', 'S/RES/2241 (2015): para 5(c)(ii)'],
    ['la ⟦resolution:résolution 58/292, par. 72 et 73⟧', 'A/RES/58/292: paras 72 and 73'],
    ['la ⟦resolution:résolution 58/292, par. 413 à 420⟧', 'A/RES/58/292: paras 413-420'],
    ['la ⟦resolution:résolution 58/292, sect. II, par. 3⟧', 'A/RES/58/292: section II, para 3'],
    ['le ⟦resolution:troisième alinéa du préambule de la résolution 58/292⟧', 'A/RES/58/292: preambular para 3'],
    ['la ⟦resolution:première partie de la résolution 58/292⟧', 'A/RES/58/292: part I'],
    ['la ⟦resolution:deuxième partie de l’annexe de la résolution 58/292⟧', 'A/RES/58/292: annex, part II'],
    ['les ⟦resolution:paragraphes 5 et 7 du dispositif de la résolution 58/292⟧', 'A/RES/58/292: paras 5 and 7'],
    ['comme indiqué au ⟦resolution:paragraphe 3 de cette résolution⟧', ': para 3'],
    ['selon le ⟦resolution:paragraphe 3 de la même résolution⟧', ': para 3'],
  ]);
});

describe('citations in French: documents', () => {
  sentences('fr', [
    ['Voir ⟦symbol:A/72/351, par. 12⟧.', 'A/72/351: para 12'],
    ['(voir ⟦symbol:A/72/351⟧ et ⟦symbol:Add.1⟧)', 'A/72/351', 'A/72/351/Add.1'],
    ['(⟦symbol:A/72/351-S/2017/711, annexe, par. 3 et 4⟧)', 'A/72/351 + S/2017/711: annex, paras 3 and 4'],
    ['le rapport publié sous la cote ⟦symbol:A/HRC/37/52⟧', 'A/HRC/37/52'],
    ['⟦symbol:CRC/C/FRA/CO/5, par. 7 a) et b)⟧', 'CRC/C/FRA/CO/5: paras 7(a) and 7(b)'],
    [
      '⟦symbol:CEDAW/C/FRA/CO/8, par. 19 d)⟧ ; ⟦symbol:CAT/C/FRA/CO/7, par. 35⟧',
      'CEDAW/C/FRA/CO/8: para 19(d)',
      'CAT/C/FRA/CO/7: para 35',
    ],
    [
      'Documents officiels de l’Assemblée générale, soixante-dix-septième session, Supplément no 23 (⟦symbol:A/77/23), chap. V⟧.',
      'A/77/23: chap V',
    ],
    ['Supplément nº 10 (⟦symbol:A/71/10), chap. IV, sect. E, par. 48⟧', 'A/71/10: chap IV, section E, para 48'],
    ['au ⟦symbol:paragraphe 15 du document A/72/351⟧', 'A/72/351: para 15'],
    ['l’⟦symbol:annexe I du document S/2017/711⟧', 'S/2017/711: annex I'],
    ['l’⟦symbol:appendice de l’annexe II du document S/2017/711⟧', 'S/2017/711: annex II, appendix'],
    ['⟦symbol:S/2017/711, pièce jointe I⟧', 'S/2017/711: enclosure I'],
    ['⟦symbol:A/CONF.157/24 (Part I), chap. III⟧', 'A/CONF.157/24 (Part I): chap III'],
    ['⟦symbol:A/72/351, p. 4 et 5⟧', 'A/72/351: pages 4 and 5'],
    ['⟦symbol:A/72/351, tableau 3⟧', 'A/72/351: table 3'],
    ['⟦symbol:Ibid., par. 7⟧.', ': para 7'],
    ['⟦symbol:Ibid., chap. II, sect. B⟧.', ': chap II, section B'],
    ['⟦symbol:A/HRC/20/2, première partie, chap. I⟧', 'A/HRC/20/2: part I, chap I'],
  ]);
});

describe('citations in French: the Charter and other instruments', () => {
  sentences('fr', [
    ['en vertu du ⟦charter:Chapitre VII de la Charte des Nations Unies⟧', 'Charter of the United Nations: Chapter VII'],
    ['l’⟦charter:Article 51 de la Charte⟧', 'Charter of the United Nations: Article 51'],
    ['aux ⟦charter:Articles 10 et 14 de la Charte⟧', 'Charter of the United Nations: Articles 10 and 14'],
    ['le ⟦charter:paragraphe 4 de l’Article 2 de la Charte⟧', 'Charter of the United Nations: Article 2, para 4'],
    [
      'l’⟦charter:alinéa a) du paragraphe 1 de l’Article 13 de la Charte des Nations Unies⟧',
      'Charter of the United Nations: Article 13, para 1(a)',
    ],
    ['l’⟦charter:alinéa e de l’Article 73 de la Charte⟧', 'Charter of the United Nations: Article 73(e)'],
    ['l’⟦charter:Article 73 e de la Charte⟧', 'Charter of the United Nations: Article 73(e)'],
    [
      'du ⟦charter:paragraphe 1, c, de l’Article 86 de la Charte⟧',
      'Charter of the United Nations: Article 86, para 1(c)',
    ],
    [
      'Les pouvoirs énoncés au ⟦charter:Chapitre VII⟧ dans ce cas sont ceux de la Charte.',
      'Charter of the United Nations: Chapter VII',
    ],
    [
      'l’⟦instrument:article 19 de la Déclaration universelle des droits de l’homme⟧',
      'Déclaration universelle des droits de l’homme: Article 19',
    ],
    [
      'le ⟦instrument:paragraphe 2 de l’article 20 du Pacte international relatif aux droits civils et politiques⟧',
      'Pacte international relatif aux droits civils et politiques: Article 20, para 2',
    ],
    ['les ⟦instrument:articles 2 et 12 du Pacte⟧,', 'Pacte: Articles 2 and 12'],
    [
      'l’⟦instrument:article 16 de la Convention sur l’élimination de toutes les formes de discrimination à l’égard des femmes⟧',
      'Convention sur l’élimination de toutes les formes de discrimination à l’égard des femmes: Article 16',
    ],
    ['l’⟦instrument:article premier de la Convention⟧', 'Convention: Article 1'],
    ['l’⟦instrument:article 153 du Règlement intérieur⟧', 'Règlement intérieur: Article 153'],
    ['de l’⟦instrument:article 12 bis de la loi⟧', 'loi: Article 12 bis'],
  ]);
});

describe('citations in French: the same draft', () => {
  sentences('fr', [
    ['voir ⟦internal:par. 12 ci-dessus⟧', ': para 12'],
    ['Comme indiqué aux ⟦internal:paragraphes 12 à 14 ci-dessus⟧,', ': paras 12-14'],
    ['(voir ⟦internal:annexe II⟧)', ': annex II'],
    ['voir l’⟦internal:annexe⟧', ': annex'],
    ['le ⟦internal:paragraphe 17 de la présente résolution⟧', ': para 17'],
    ['à l’⟦internal:annexe III du présent rapport⟧', ': annex III'],
    ['la ⟦internal:section IV.B du présent rapport⟧', ': section IV.B'],
    ['la ⟦internal:section IV ci-après⟧', ': section IV'],
    ['les ⟦internal:paragraphes 5 et 6 plus haut⟧', ': paras 5 and 6'],
    ['le ⟦internal:tableau 2 ci-dessous⟧', ': table 2'],
    ['voir ⟦internal:par. 30 infra⟧', ': para 30'],
    ['l’⟦internal:alinéa b) du paragraphe 3 ci-dessus⟧', ': para 3(b)'],
    ['au ⟦internal:paragraphe 1, b, ci-dessus⟧', ': para 1(b)'],
    ['Comme indiqué au ⟦internal:paragraphe 5⟧, dans le cadre du projet', ': para 5'],
    ['aux ⟦internal:alinéas a) à d) du paragraphe 5 ci-dessus⟧', ': paras 5(a)-5(d)'],
    ['la ⟦internal:première partie du présent rapport⟧', ': part I'],
  ]);

  nothing('fr', [
    'Le Comité prend note avec satisfaction de la note du Secrétariat.',
    'une section entière du mur et la partie nord',
    'La deuxième partie de la session se tiendra à Genève.',
    'la conférence se tiendra en deux parties',
    'Les deux parties ont signé un accord de paix.',
    'un article de presse paru le 4 mai 2017',
    'par 12 voix contre 3',
    'par 5 membres du Conseil',
    'La page 3 du journal',
    'le point 5 de l’ordre du jour',
    'La résolution a été adoptée par consensus à sa 72e séance.',
    'le paragraphe 22 du rapport du Comité consultatif',
    'au paragraphe 31 du Protocole final de la rencontre des stations',
    'annexé à la présente',
    'Recueil des Traités, vol. 1249, no 20378',
    'Ibid., vol. 1577, no 27531',
    'dans les 30 jours, en 2017 et 2018',
    'le Règlement du personnel',
    'La Charte garantit ces droits à tous.',
    'l’Article 43',
    'la résolution 1 adoptée par la Conférence',
    'chap. I, résolution 1, annexe II',
    'document EB136/8, annexe I',
    'paragraphe 12 de l’observation générale no 25',
    'voir ci-dessus',
    'En annexe figurent trois tableaux.',
    'la résolution 14/221 du Conseil exécutif',
    'la décision 15/8 de la Conférence des Parties',
    'cette partie de la Convention',
    'du 3 au 14 juin 1992',
    'à la 3/4 de la majorité',
  ]);
});

describe('citations in French: the paragraph of an article in its own brackets', () => {
  sentences('fr', [
    ['les ⟦instrument:articles 9 et 14 (par. 3 b)) du Pacte⟧', 'Pacte: Articles 9 and 14(3)(b)'],
    ['l’⟦instrument:article 8 2) b) iv) du Statut de Rome⟧', 'Statut de Rome: Article 8(2)(b)(iv)'],
    ['l’⟦charter:Article 2 (par. 4) de la Charte⟧', 'Charter of the United Nations: Article 2(4)'],
  ]);
});
