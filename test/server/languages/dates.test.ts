/** Dates as mastheads and titles print them. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { findDate } from '../../../server/src/languages/dates';
import { ALL_LEXICONS } from '../../../server/src/languages/index';

describe('languages/dates', () => {
  const DATES: Readonly<Record<string, string | undefined>> = {
    'Distr.: General 5 December 2040': '2040-12-05',
    'le 1er mai 2041': '2041-05-01',
    '7 de octubre de 2040': '2040-10-07',
    '17 октября 2040 года': '2040-10-17',
    '2040年 12 月5日': '2040-12-05',
    '5 كانون الأول/ديسمبر 2040': '2040-12-05',
    '٥ كانون الأول/ديسمبر ٢٠٤٠': '2040-12-05',
    // Not of the time of the organization, or no day.
    '15 June 1872': undefined,
    '45 June 2040': undefined,
    '5 Lamptember 2040': undefined,
    '': undefined,
  };
  for (const [text, day] of Object.entries(DATES)) {
    it(`${text || 'nothing'} is ${day ?? 'no date'}`, () => {
      strictEqual(findDate(text, ALL_LEXICONS)?.day, day);
    });
  }

  it('says where the date stands', () => {
    deepStrictEqual(findDate('on 5 May 2040, at', ALL_LEXICONS), { from: 3, to: 13, day: '2040-05-05' });
  });
});
