/** The characters of the fonts Symbol and Wingdings, which have no letters: what they look like. */

/** From U+F020 on, as Word writes them; a space stands for what has no like. */
const SYMBOL: Readonly<Record<string, string>> = {
  ...row(0x20, ' !∀#∃%&∍()∗+,−./0123456789:;<=>?'),
  ...row(0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'),
  ...row(0x60, ' αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ '),
  ...row(0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…  ↵'),
  ...row(0xc0, 'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓'),
  ...row(0xe0, '◊〈®©™∑'),
};

/** Only signs that documents use; the bullets among them are those that a draft has. */
const WINGDINGS: Readonly<Record<string, string>> = {
  ...{
    '4a': '☺',
    '4c': '☹',
    '6c': '●',
    '6e': '▪',
    '6f': '□',
    '71': '□',
    '76': '•',
    '77': '•',
    '9e': '·',
    '9f': '•',
    a0: '▪',
  },
  ...{ a1: '○', a7: '▪', a8: '□', d8: '‣', e0: '→', df: '←', e1: '↑', e2: '↓', f0: '→', fb: '✗', fc: '✓', fe: '☑' },
};

function row(from: number, signs: string): Record<string, string> {
  return Object.fromEntries(Array.from(signs, (sign, at) => [(from + at).toString(16).padStart(2, '0'), sign]));
}

/** A character of a font without letters → the one that looks like it; a bullet where none is known. */
export function symbolCharacter(code: number, font: string): string {
  const key = (code & 0xff).toString(16).padStart(2, '0');
  const table = /wingdings|webdings/i.test(font) ? WINGDINGS : SYMBOL;
  return table[key] ?? '•';
}

/** A text with the private characters of such fonts as what they look like. */
export function withoutPrivate(text: string, font: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, (c) => symbolCharacter(c.charCodeAt(0), font));
}

/** Fonts in which every letter is a sign; `Segoe UI Symbol` is none. */
const OF_SIGNS = /^\s*["']?(?:symbol|wingdings|webdings)/i;

/** The same where a page names the font and has letters under it: `à` is an arrow, `a` is α. */
export function withoutSignFont(text: string, font: string): string {
  const plain = withoutPrivate(text, font);
  return OF_SIGNS.test(font)
    ? plain.replace(/[\u0021-\u007e\u00a1-\u00ff]/g, (c) => symbolCharacter(c.charCodeAt(0), font))
    : plain;
}
