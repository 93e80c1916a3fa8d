/** Radicals that fonts put in place of the Han characters that they look like, where Unicode does not say so. */

/** Each radical, and its character behind it. */
const RADICALS =
  '⺁厂⺇几⺋㔾⺌小⺎兀⺏尣⺒巳⺓幺⺔彑⺖忄⺘扌⺛旡⺝月⺟母⺠民⺡氵⺢氺⺥爫⺦丬⺨犭⺩王⺫罒⺬示⺭礻⺮竹⺯糸⺰纟⺲罒⺶羊⺷羊⺸羊⺺肀⺻聿⺼月⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const CHARACTER = new Map<string, string>();
for (let at = 0; at < RADICALS.length; at += 2) CHARACTER.set(RADICALS.charAt(at), RADICALS.charAt(at + 1));

/** The character that a radical looks like; the radical itself where none is known. */
export function characterOfRadical(radical: string): string {
  return CHARACTER.get(radical) ?? radical;
}
