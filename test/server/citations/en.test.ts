/** Citations in English: what published resolutions were found to need. */
import { nothing, sentences } from '../../support/citations';

describe('citations in English: whose a resolution is', () => {
  sentences('en', [
    // The date of a resolution says which organ sat in that year.
    ['as well as ⟦resolution:Council resolution 51/19⟧ of 7 October 2022', 'A/HRC/RES/51/19'],
    [
      '⟦resolution:General Assembly resolution 77/18⟧ and ⟦resolution:Council resolution 51/19⟧ of 7 October 2022',
      'A/RES/77/18',
      'A/HRC/RES/51/19',
    ],
    ['its ⟦resolution:resolution 51/19⟧ of 4 November 1996', 'A/RES/51/19'],
    ['its ⟦resolution:resolution 51/19⟧ and others', 'A/RES/51/19'],
    ['the ⟦resolution:General Assembly resolution 51/19⟧ of 7 October 2022', 'A/RES/51/19'],
    [
      'Economic and Social Council resolution on the plan, ⟦resolution:resolution 1913 (LVII)⟧ of 5 December 1974',
      'E/RES/1913 (LVII)',
    ],
  ]);
  nothing('en', [
    'the adoption by its Commission, at its seventieth session, of resolution 70/5 of 21 May 2035',
    'Commission on the Status of Women resolutions 51/2 of 9 March 2007 and 52/2 of 7 March 2008',
  ]);
});

describe('citations in English: lists of resolutions', () => {
  sentences('en', [
    [
      '⟦resolution:Resolutions 82/214, sect. C, para. 3⟧; ⟦resolution:85/222, sect. III⟧; and ⟦resolution:86/64 B, sect. X⟧.',
      'A/RES/82/214: section C, para 3',
      'A/RES/85/222: section III',
      'A/RES/86/64 B: section X',
    ],
    [
      'its ⟦resolution:resolutions 62/68⟧ of 6 December 2007, as well as ⟦resolution:65/28⟧ of 6 December 2010',
      'A/RES/62/68',
      'A/RES/65/28',
    ],
    // A number with its year goes on behind a semicolon, whatever was said of the member before.
    [
      'its ⟦resolution:resolutions 1265 (1999)⟧ and ⟦resolution:1894 (2009)⟧ on civilians in danger; ⟦resolution:1612 (2005)⟧ on children; and ⟦resolution:1325 (2000)⟧ on women',
      'S/RES/1265 (1999)',
      'S/RES/1894 (2009)',
      'S/RES/1612 (2005)',
      'S/RES/1325 (2000)',
    ],
    [
      '⟦resolution:resolution 1209 (1998)⟧ of 19 November 1998; ⟦resolution:1265 (1999)⟧ of 17 September 1999',
      'S/RES/1209 (1998)',
      'S/RES/1265 (1999)',
    ],
    // Only what is numbered as resolutions are goes on behind a semicolon.
    ['⟦resolution:Resolution 82/214, annex⟧; 12 States', 'A/RES/82/214: annex'],
  ]);
});

describe('citations in English: resolutions of the Security Council without noun or year', () => {
  sentences('en', [
    ['by ⟦resolution:paragraph 13 of 2009 (2011)⟧ and others', 'S/RES/2009 (2011): para 13'],
    [
      'its ⟦resolution:resolutions 1493⟧ of 28 July 2003 and ⟦resolution:1592⟧ of 30 March 2005',
      'S/RES/1493 (2003)',
      'S/RES/1592 (2005)',
    ],
    ['by ⟦resolution:paragraphs 2 and 4 respectively of resolution 1521 (2003)⟧', 'S/RES/1521 (2003): paras 2 and 4'],
  ]);
  // Not a number of that year.
  nothing('en', ['paragraph 13 of 300 (2011) and', 'resolution 300 of 28 July 2003']);
});

describe('citations in English: back-references end at their noun', () => {
  nothing('en', [
    'under paragraph 2 of resolution 1990 the period',
    'in paragraph 1 of resolution A above, and',
    'in accordance with paragraph 10 of decision C-4/DEC.3',
    'We recall paragraph 9 of the decision of the Peace and Security Council',
  ]);
});

describe('citations in English: places of the same draft', () => {
  sentences('en', [
    ['under ⟦internal:paragraph 4 of this resolution⟧', ': para 4'],
    ['the measures imposed by ⟦internal:paragraph 9⟧ shall not apply', ': para 9'],
    ['as set out in ⟦internal:paragraph 7 and 8 above⟧', ': paras 7 and 8'],
    ['under ⟦internal:paragraph 3⟧, ⟦internal:paragraph 5 and paragraph 7⟧', ': para 3', ': paras 5 and 7'],
    // A document in the same sentence, before it: the place is as likely there.
    ['the report (⟦symbol:A/95/412⟧), and in particular approves the plan in paragraph 8;', 'A/95/412'],
    ['by ⟦resolution:paragraph 14 and 15 of resolution 2124 (2013)⟧', 'S/RES/2124 (2013): paras 14 and 15'],
    [
      'under ⟦resolution:paragraph 5 (a), 5 (b), or 5 (d) of resolution 1718 (2006)⟧',
      'S/RES/1718 (2006): paras 5(a), 5(b) and 5(d)',
    ],
  ]);
  nothing('en', [
    // What commas enclose belongs to what stands before.
    'World Health Organization, document EB.8, annex I.',
    'Report of the Meeting (Sales No. E.95.II.4), chap. II, resolution 3, annexes I and II.',
    'Official Records, Eighth Year, 633rd meeting, paras. 3 and 161).',
    'Yearbook of the Commission, vol. II (Part Two), para. 50.',
    // Its is what was named before.
    'the note of the Secretary-General, in particular its paragraph 18, and decides',
    'the Agreement, including its annex I;',
    // The place was not read whole.
    'taking note of paragraph 3.2.2 of chapter V of the Agreement',
    'the arms control in Annex 1B has taken effect',
    'the lists provided for by paragraph 10-g',
    'document STC/Part I/2041/2',
    'Recalls paragraph 10, article (iii), of that text',
    'follow-up on paragraph 8, subparagraphs (a) to (h), of the outcome document',
  ]);
});

describe('citations in English: addenda and instruments', () => {
  sentences('en', [
    [
      'documents ⟦symbol:S/7930/Add.43⟧, ⟦symbol:Add.44⟧ and ⟦symbol:Corr.1⟧',
      'S/7930/Add.43',
      'S/7930/Add.44',
      'S/7930/Add.43/Corr.1',
    ],
    ['(⟦symbol:S/1996/416⟧ and ⟦symbol:Add.1/Rev.1⟧)', 'S/1996/416', 'S/1996/416/Add.1/Rev.1'],
    [
      '⟦instrument:article 11 of the International Covenant on Economic, Social and Cultural Rights⟧)',
      'International Covenant on Economic, Social and Cultural Rights: Article 11',
    ],
    ['⟦instrument:article 76 of the Convention⟧ and with the Rules of Procedure', 'Convention: Article 76'],
  ]);
});

describe('citations in English: named behind, beside and in brackets', () => {
  sentences('en', [
    ['In its ⟦resolution:resolution 51/19⟧, the Human Rights Council decided', 'A/HRC/RES/51/19'],
    ['In ⟦resolution:resolution 41/120⟧, the General Assembly established', 'A/RES/41/120'],
    ['Parliamentary Assembly resolution 2326 (2020) and Council of Europe resolution 1889 (2012)'],
    ['⟦resolution:Security Council resolution 1325 (2001)⟧', 'S/RES/1325 (2001)'],
    ['⟦resolution:Security Council resolution 1325/2000⟧', 'S/RES/1325/2000'],
    [
      '⟦instrument:article 2, paragraph 1⟧, and ⟦instrument:articles 9 and 14 (3) (b) of the Covenant⟧',
      'Covenant: Article 2, para 1',
      'Covenant: Articles 9 and 14(3)(b)',
    ],
    ['article 5 of Law No. 26/2010 and article 12 of Act 14 of 1998'],
    ['⟦resolution:resolution 53/77 AA⟧ of 4 December 1998', 'A/RES/53/77: part AA'],
    [
      'under ⟦resolution:paragraph 3 of resolution 2931 (2041)⟧ (see ⟦internal:annex⟧)',
      'S/RES/2931 (2041): para 3',
      ': annex',
    ],
    ['⟦resolution:resolution 95/12 (“The river we want”), annex, paras. 23–25⟧', 'A/RES/95/12: annex, paras 23-25'],
    ['See ⟦symbol:A/HRC/95/9, para. 45.23⟧.', 'A/HRC/95/9: para 45.23'],
    ['⟦resolution:decision 3/CMA.3, annex, chap. V.C⟧', 'decision 3/CMA.3: annex, chap V.C'],
    ['⟦resolution:paragraph 5 and paragraph 7 of resolution 95/12⟧', 'A/RES/95/12: paras 5 and 7'],
    ['⟦symbol:CEDAW/C/FRA/CO/7-8, para. 19 (d)⟧', 'CEDAW/C/FRA/CO/7-8: para 19(d)'],
  ]);
});
