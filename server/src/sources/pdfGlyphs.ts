/** Characters that fonts put in place of others: ligatures, the shapes of Arabic letters, radicals that look like Han characters. */

/** Radicals of which Unicode does not say what character they look like. */
const RADICALS =
  '⺁厂⺇几⺋㔾⺌小⺎兀⺏尣⺒巳⺓幺⺔彑⺖忄⺘扌⺛旡⺝月⺟母⺠民⺡氵⺢氺⺥爫⺦丬⺨犭⺩王⺫罒⺬示⺭礻⺮竹⺯糸⺰纟⺲罒⺶羊⺷羊⺸羊⺺肀⺻聿⺼月⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const CHARACTER = new Map<string, string>();
for (let at = 0; at < RADICALS.length; at += 2) CHARACTER.set(RADICALS.charAt(at), RADICALS.charAt(at + 1));

/** The text in the characters that a drafter would type. Direction marks are left out: the order of the text says it all. */
export function plainCharacters(text: string): string {
  return text
    .replace(/[\u2f00-\u2fdf\ufb00-\ufdff\ufe70-\ufefc]+/g, (shapes) => shapes.normalize('NFKC'))
    .replace(/[\u2e80-\u2ef3]/g, (radical) => CHARACTER.get(radical) ?? radical)
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');
}
