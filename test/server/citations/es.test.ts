/** Citations in Spanish: organs behind the number, `núm.`, labels with one bracket, the letter that is also a charter. */
import { nothing, sentences } from '../../support/citations';

describe('citations in Spanish: resolutions and decisions', () => {
  sentences('es', [
    ['Recordando su ⟦resolution:resolución 64/112⟧, de 14 de diciembre de 2009,', 'A/RES/64/112'],
    ['la ⟦resolution:resolución 64/112 de la Asamblea General⟧', 'A/RES/64/112'],
    [
      'la ⟦resolution:resolución\u00a064/112 de la Asamblea General, anexo, párr.\u00a037⟧.',
      'A/RES/64/112: annex, para 37',
    ],
    ['⟦resolution:Resolución 64/112, anexo II⟧.', 'A/RES/64/112: annex II'],
    ['la ⟦resolution:resolución 2241\u00a0(2015) del Consejo de Seguridad⟧', 'S/RES/2241 (2015)'],
    ['El Consejo de Seguridad aprobó la ⟦resolution:resolución 2241 (2015)⟧.', 'S/RES/2241 (2015)'],
    ['la ⟦resolution:resolución 217 A (III)⟧, de 10 de diciembre de 1948', 'A/RES/217 A (III)'],
    ['la ⟦resolution:resolución 2252 (ES-V) de la Asamblea⟧', 'A/RES/2252 (ES-V)'],
    ['la ⟦resolution:resolución S-26/2⟧ y la ⟦resolution:resolución ES-10/14⟧', 'A/RES/S-26/2', 'A/RES/ES-10/14'],
    ['la ⟦resolution:resolución 58/201 A y B⟧', 'A/RES/58/201 A + A/RES/58/201 B'],
    [
      'las ⟦resolution:resoluciones 61/105⟧, ⟦resolution:66/68⟧ y ⟦resolution:71/123⟧',
      'A/RES/61/105',
      'A/RES/66/68',
      'A/RES/71/123',
    ],
    [
      'sus ⟦resolution:resoluciones 61/105⟧, de 8 de diciembre de 2006, ⟦resolution:66/68⟧, de 6 de diciembre de 2011, y ⟦resolution:71/123⟧, de 7 de diciembre de 2016,',
      'A/RES/61/105',
      'A/RES/66/68',
      'A/RES/71/123',
    ],
    [
      'las ⟦resolution:resoluciones 1325 (2000)⟧ y ⟦resolution:2122 (2013) del Consejo de Seguridad⟧',
      'S/RES/1325 (2000)',
      'S/RES/2122 (2013)',
    ],
    [
      'las ⟦resolution:resoluciones 31/12⟧ y ⟦resolution:34/7 del Consejo de Derechos Humanos⟧',
      'A/HRC/RES/31/12',
      'A/HRC/RES/34/7',
    ],
    ['la ⟦resolution:resolución 34/7, de 23 de marzo de 2017, del Consejo de Derechos Humanos⟧', 'A/HRC/RES/34/7'],
    ['la ⟦resolution:resolución 34/7, aprobada por el Consejo de Derechos Humanos⟧', 'A/HRC/RES/34/7'],
    [
      'transmitió la ⟦resolution:resolución 34/7 del Consejo de Derechos Humanos⟧ a la Asamblea General',
      'A/HRC/RES/34/7',
    ],
    ['En la ⟦resolution:resolución 64/112⟧ la Asamblea General decidió', 'A/RES/64/112'],
    ['la ⟦resolution:resolución 2016/9 del Consejo Económico y Social⟧', 'E/RES/2016/9'],
    ['la ⟦resolution:decisión 2016/235 del Consejo Económico y Social⟧', 'E/DEC/2016/235'],
    ['la ⟦resolution:resolución 1998/72 de la Comisión de Derechos Humanos⟧', 'E/CN.4/RES/1998/72'],
    ['En su ⟦resolution:decisión 58/565⟧, la Asamblea decidió', 'GA decision 58/565'],
    ['la ⟦resolution:decisión 1/CP.13, anexo⟧', 'decision 1/CP.13: annex'],
    ['el Consejo de Derechos Humanos, en su ⟦resolution:decisión 17/118⟧,', 'A/HRC/DEC/17/118'],
    ['la ⟦resolution:resolución núm. 64/112⟧', 'A/RES/64/112'],
    ['la ⟦resolution:resolución nº 64/112⟧', 'A/RES/64/112'],
    ['dicha ⟦resolution:resolución 64/112⟧', 'A/RES/64/112'],
  ]);
});

describe('citations in Spanish: places of resolutions', () => {
  sentences('es', [
    ['el ⟦resolution:párrafo 4 de su resolución 58/292⟧', 'A/RES/58/292: para 4'],
    ['En el ⟦resolution:párrafo 4 de la resolución 58/292 de la Asamblea General⟧', 'A/RES/58/292: para 4'],
    ['los ⟦resolution:párrafos 4 a 7 y 12 de su resolución 58/292⟧', 'A/RES/58/292: paras 4-7 and 12'],
    ['los ⟦resolution:párrafos 4, 7 y 9 de dicha resolución 58/292⟧', 'A/RES/58/292: paras 4, 7 and 9'],
    ['la ⟦resolution:sección IV de la resolución 59/276⟧', 'A/RES/59/276: section IV'],
    ['las ⟦resolution:secciones II.D y III de la resolución 59/276⟧', 'A/RES/59/276: sections II.D and III'],
    ['el ⟦resolution:anexo II de la resolución 2012/5 del Consejo Económico y Social⟧', 'E/RES/2012/5: annex II'],
    ['el ⟦resolution:párrafo 12 del anexo de su resolución 50/227⟧', 'A/RES/50/227: annex, para 12'],
    ['el ⟦resolution:párrafo 5 c) de la resolución 2241 (2015)⟧', 'S/RES/2241 (2015): para 5(c)'],
    ['el ⟦resolution:apartado c) del párrafo 5 de la resolución 2241 (2015)⟧', 'S/RES/2241 (2015): para 5(c)'],
    [
      'los ⟦resolution:apartados a) y c) del párrafo 5 de la resolución 2241 (2015)⟧',
      'S/RES/2241 (2015): paras 5(a) and 5(c)',
    ],
    ['el ⟦resolution:inciso ii) del párrafo 5 c) de la resolución 2241 (2015)⟧', 'S/RES/2241 (2015): para 5(c)(ii)'],
    ['la ⟦resolution:resolución 2241 (2015), párr. 5 c) ii)⟧', 'S/RES/2241 (2015): para 5(c)(ii)'],
    ['la ⟦resolution:resolución 2241 (2015), párrafo 5, apartado c)⟧', 'S/RES/2241 (2015): para 5(c)'],
    ['la ⟦resolution:resolución 58/292, párrs. 72 y 73⟧', 'A/RES/58/292: paras 72 and 73'],
    ['la ⟦resolution:resolución 58/292, párrs. 413 a 420⟧', 'A/RES/58/292: paras 413-420'],
    ['la ⟦resolution:resolución 58/292, secc. II, párr. 3⟧', 'A/RES/58/292: section II, para 3'],
    ['el ⟦resolution:tercer párrafo del preámbulo de la resolución 58/292⟧', 'A/RES/58/292: preambular para 3'],
    ['la ⟦resolution:primera parte de la resolución 58/292⟧', 'A/RES/58/292: part I'],
    ['los ⟦resolution:párrafos 5 y 7 de la parte dispositiva de la resolución 58/292⟧', 'A/RES/58/292: paras 5 and 7'],
    ['el ⟦resolution:párrafo 3 de esa resolución⟧', ': para 3'],
    ['el ⟦resolution:párrafo 3 de la misma resolución⟧', ': para 3'],
    ['los ⟦resolution:párrafos 5 e) y f) de la resolución 58/292⟧', 'A/RES/58/292: paras 5(e) and 5(f)'],
  ]);
});

describe('citations in Spanish: documents', () => {
  sentences('es', [
    ['Véase ⟦symbol:A/72/351, párr. 12⟧.', 'A/72/351: para 12'],
    ['(véanse ⟦symbol:A/72/351⟧ y ⟦symbol:Add.1⟧)', 'A/72/351', 'A/72/351/Add.1'],
    ['(⟦symbol:A/72/351-S/2017/711, anexo, párrs. 3 y 4⟧)', 'A/72/351 + S/2017/711: annex, paras 3 and 4'],
    ['⟦symbol:CRC/C/ESP/CO/5, párr. 7 a) y b)⟧', 'CRC/C/ESP/CO/5: paras 7(a) and 7(b)'],
    [
      '⟦symbol:CAT/C/ESP/CO/6, párr. 19 d)⟧; ⟦symbol:CERD/C/ESP/CO/21, párr. 35⟧',
      'CAT/C/ESP/CO/6: para 19(d)',
      'CERD/C/ESP/CO/21: para 35',
    ],
    [
      'Documentos Oficiales de la Asamblea General, septuagésimo séptimo período de sesiones, suplemento núm. 23 (⟦symbol:A/77/23), cap. V⟧.',
      'A/77/23: chap V',
    ],
    ['Suplemento No. 10 (⟦symbol:A/71/10), cap. IV, secc. E, párr. 48⟧', 'A/71/10: chap IV, section E, para 48'],
    ['el ⟦symbol:párrafo 15 del documento A/72/351⟧', 'A/72/351: para 15'],
    ['el ⟦symbol:anexo I del documento S/2017/711⟧', 'S/2017/711: annex I'],
    ['el ⟦symbol:apéndice del anexo II del documento S/2017/711⟧', 'S/2017/711: annex II, appendix'],
    ['⟦symbol:S/2017/711, documento adjunto I⟧', 'S/2017/711: enclosure I'],
    ['⟦symbol:A/CONF.157/24 (Part I), cap. III⟧', 'A/CONF.157/24 (Part I): chap III'],
    ['⟦symbol:A/72/351, págs. 4 y 5⟧', 'A/72/351: pages 4 and 5'],
    ['⟦symbol:A/72/351, cuadro 3⟧', 'A/72/351: table 3'],
    ['⟦symbol:A/72/351, vol. II, párr. 6⟧', 'A/72/351: vol II, para 6'],
    ['⟦symbol:Ibid., párr. 7⟧.', ': para 7'],
    ['⟦symbol:Ibíd., cap. II, secc. B⟧.', ': chap II, section B'],
    ['la carta de fecha 5 de mayo de 2017 (⟦symbol:S/2017/711⟧)', 'S/2017/711'],
  ]);
});

describe('citations in Spanish: the Charter and other instruments', () => {
  sentences('es', [
    [
      'en virtud del ⟦charter:Capítulo VII de la Carta de las Naciones Unidas⟧',
      'Charter of the United Nations: Chapter VII',
    ],
    ['el ⟦charter:Artículo 51 de la Carta⟧', 'Charter of the United Nations: Article 51'],
    ['los ⟦charter:Artículos 10 y 14 de la Carta⟧', 'Charter of the United Nations: Articles 10 and 14'],
    ['el ⟦charter:párrafo 4 del Artículo 2 de la Carta⟧', 'Charter of the United Nations: Article 2, para 4'],
    ['el ⟦charter:Artículo 2, párrafo 4, de la Carta⟧', 'Charter of the United Nations: Article 2, para 4'],
    [
      'el ⟦charter:apartado a) del párrafo 1 del Artículo 13 de la Carta de las Naciones Unidas⟧',
      'Charter of the United Nations: Article 13, para 1(a)',
    ],
    ['el ⟦charter:inciso e del Artículo 73 de la Carta⟧', 'Charter of the United Nations: Article 73(e)'],
    ['el ⟦charter:Artículo 73 e de la Carta⟧', 'Charter of the United Nations: Article 73(e)'],
    [
      'el ⟦instrument:artículo 19 de la Declaración Universal de Derechos Humanos⟧ y del Pacto Internacional',
      'Declaración Universal de Derechos Humanos: Article 19',
    ],
    [
      'el ⟦instrument:artículo 20, párrafo 2, del Pacto Internacional de Derechos Civiles y Políticos⟧',
      'Pacto Internacional de Derechos Civiles y Políticos: Article 20, para 2',
    ],
    [
      'el ⟦instrument:artículo 11 del Pacto Internacional de Derechos Económicos, Sociales y Culturales⟧',
      'Pacto Internacional de Derechos Económicos, Sociales y Culturales: Article 11',
    ],
    ['los ⟦instrument:artículos 2 y 12 del Pacto⟧,', 'Pacto: Articles 2 and 12'],
    [
      'la ⟦instrument:Convención sobre los Derechos del Niño, art. 12⟧',
      'Convención sobre los Derechos del Niño: Article 12',
    ],
    [
      'el ⟦instrument:artículo 1 de la Carta Africana de Derechos Humanos y de los Pueblos⟧',
      'Carta Africana de Derechos Humanos y de los Pueblos: Article 1',
    ],
    ['el ⟦instrument:artículo 153 del reglamento⟧', 'reglamento: Article 153'],
  ]);
});

describe('citations in Spanish: the same draft', () => {
  sentences('es', [
    ['véase el ⟦internal:párr. 12 supra⟧', ': para 12'],
    ['Como se indica en los ⟦internal:párrafos 12 a 14 supra⟧,', ': paras 12-14'],
    ['(véase el ⟦internal:anexo II⟧)', ': annex II'],
    ['véase el ⟦internal:anexo⟧', ': annex'],
    ['el ⟦internal:párrafo 17 de la presente resolución⟧', ': para 17'],
    ['en el ⟦internal:anexo III del presente informe⟧', ': annex III'],
    ['la ⟦internal:sección IV.B del presente informe⟧', ': section IV.B'],
    ['la ⟦internal:sección IV infra⟧', ': section IV'],
    ['los ⟦internal:párrafos 5 y 6 más arriba⟧', ': paras 5 and 6'],
    ['el ⟦internal:cuadro 2⟧ muestra', ': table 2'],
    ['el ⟦internal:inciso b del párrafo 1 precedente⟧', ': para 1(b)'],
    ['Como se indica en el ⟦internal:párrafo 5⟧, en el marco del proyecto', ': para 5'],
    ['el ⟦internal:apartado b) del párrafo 3 supra⟧', ': para 3(b)'],
  ]);

  nothing('es', [
    'La Comisión toma nota de la nota de la Secretaría.',
    'una parte importante de la carta',
    'Carta de fecha 5 de mayo dirigida al Presidente',
    'La segunda parte del período de sesiones se celebrará en Ginebra.',
    'dos terceras partes de los miembros',
    'una meta ambiciosa y un artículo de prensa',
    'la reunión que se celebró en la sección',
    'por 12 votos contra 3',
    'el tema 5 del programa',
    'La resolución fue aprobada por consenso en la 72ª sesión.',
    'el párrafo 22 del informe de la Comisión Consultiva',
    'el párrafo 58 del Documento Final del décimo período extraordinario de sesiones',
    'Treaty Series, vol. 1249, núm. 20378',
    'Ibid., vol. 1577, núm. 27531',
    'La Carta garantiza estos derechos.',
    'el Artículo 43',
    'la resolución 1 aprobada por la Conferencia',
    'cap. I, resolución 1, anexo II',
    'documento EB136/8, anexo I',
    'párrafo 12 de la observación general núm. 25',
    'véase más arriba',
    'En el anexo figuran tres cuadros.',
    'la resolución 14/221 de la Conferencia General',
    'la decisión 15/8 de la Conferencia de las Partes',
    'del 3 al 14 de junio de 1992',
    'las 3/4 partes de los miembros',
    'de 5 a 10 años, o 2 a 3',
  ]);
});
