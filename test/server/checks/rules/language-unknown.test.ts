/** The cases of language-unknown. */
import { strictEqual } from 'node:assert';
import { findingsOf } from '../../../support/check';

const count = async (text: string): Promise<number> => (await findingsOf('language-unknown', text)).length;

const EN =
  '1. The committee met in the spring and agreed that the report of the working group was to be sent to the members of the council for comment, and that the next session would be held in the same place.\n\n';
const FR =
  '1. La commission s’est réunie au printemps et a décidé que le rapport du groupe de travail serait envoyé aux membres du conseil pour observations, et que la prochaine session se tiendrait au même endroit.\n\n';
const DE =
  '1. Der Ausschuss trat im Frühjahr zusammen und beschloss, dass der Bericht der Arbeitsgruppe den Mitgliedern des Rates zur Stellungnahme übersandt wird und dass die nächste Tagung am selben Ort stattfindet.\n\n';
const EL =
  '1. Η επιτροπή συνεδρίασε την άνοιξη και αποφάσισε ότι η έκθεση της ομάδας εργασίας θα σταλεί στα μέλη του συμβουλίου για σχόλια και ότι η επόμενη σύνοδος θα πραγματοποιηθεί στον ίδιο τόπο.\n\n';

describe('language-unknown', () => {
  it('is silent in the six languages, and where there is little text', async () => {
    strictEqual(await count(EN.repeat(3)), 0);
    strictEqual(await count(FR.repeat(3)), 0);
    strictEqual(await count('1. 委员会在春季举行了会议，决定把工作组的报告送交理事会成员征求意见。\n\n'.repeat(12)), 0);
    strictEqual(await count(DE.slice(0, 90)), 0);
  });

  it('says once that a draft is in another language', async () => {
    strictEqual(await count(DE.repeat(3)), 1);
    strictEqual(await count(EL.repeat(3)), 1);
  });
});
