/** Radicals for which Unicode has no compatibility mapping, each followed by the character that it stands for. */
const pairs =
  '⺀冫⺅亻⺈刀⺉刂⺊卜⺌小⺍小⺓幺⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺶羊⺷羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const supplement: ReadonlyMap<string, string> = new Map(
  Array.from(
    { length: pairs.length / 2 },
    (_, index) => [pairs.charAt(2 * index), pairs.charAt(2 * index + 1)] as const,
  ),
);

/** PDF fonts often map a character to its look-alike among the radicals; a name would then never match. */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2E80-\u2FDF]/gu, (character) => supplement.get(character) ?? character.normalize('NFKC'));
