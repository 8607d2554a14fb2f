/** Words of questions as they are compared: stems, one word for those that ask the same, and which of them say little. */

/** First the word that stands for the others. Of questions, not of the field: a name is found before. */
const SAME: readonly string[] = [
  'is are was were be been being am',
  'do does did done',
  'have has had having',
  'the a an',
  'how',
  'paper papers work works article articles publication publications',
  'beat beats beaten surpass surpasses surpassed exceed exceeds outdo outdoes win wins won',
  'better superior best',
  'use uses used using employ employs employed apply applies applied',
  'dataset datasets data benchmark benchmarks corpora',
  'library collection store',
  'large big huge',
  'rising trending emerging growing',
  'define explain describe',
  'affect affects affected influence influences influenced impact impacts',
  'improve improves improved benefit benefits',
  'reduce reduces reduced lower lowers lessen lessens decrease decreases',
  'prevent prevents prevented avoid avoids against',
  'cause causes caused',
  'happen happens',
  'depend depends depended',
  'increase increases increased raise raises',
  'topic topics theme themes subject subjects',
  'connect connected connects link links linked relate related relates relation relationship tie ties connection',
  'disputed contested controversial disagree disagrees contradict contradicts contradiction contradictions contradictory conflicting',
  'state stated states claim claims claimed say says said statement statements finding findings report reported reports',
  'propose proposed proposes introduce introduced introduces invent invented invents present presented',
  'base based builds build built extend extends extension extensions derive derived',
  'kind kinds variant variants type types version versions',
  'part parts component components consist consists made contain contains',
  'equivalent equal equals correspond corresponds',
  'bound bounds bounded',
  'compare compared compares comparison versus vs',
  'baseline baselines rival rivals competitor competitors alternative alternatives instead',
  'first earliest oldest',
  'read study learn',
  'begin start starting started',
  'nobody never none',
  'together combine combined',
  'test tested tests evaluate evaluated evaluates evaluation',
  'measure measured measures',
  'method methods approach approaches technique techniques algorithm algorithms',
  'popular interest popularity',
  'several many more multiple often',
  'author authors',
  'much margin far',
  'show list find give tell',
  'mean means meaning stand stands',
  'assume assumes assumed assumption assumptions',
  'year years time',
  'besides beside except',
  'advantage advantages strength strengths',
  'definition definitions',
  'literature reading',
  'similar like alike resemble',
  'solve solved solves tackle tackled tackles',
];

const SAME_WORD: ReadonlyMap<string, string> = new Map(
  SAME.flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return [first, ...others].map((word) => [word, first] as const);
  }),
);

/** They hold a question together. */
const LITTLE = new Set(
  'is do have the of in on to by for with and or it that this these those there any some me i we you us from at as here can could should would will please people one ones'.split(
    ' ',
  ),
);

/** Endings that leave the same verb or noun; longest first. */
const ENDINGS = [
  'ments',
  'ment',
  'ings',
  'ions',
  'ing',
  'ion',
  'ies',
  'ers',
  'ed',
  'es',
  'er',
  's',
  'e',
  'y',
];
const SHORTEST_STEM = 3;

/** Rough and the same for question and phrase: `outperforms`, `outperformed` and `outperforming` are `outperform`. */
export function stemOf(word: string): string {
  const same = SAME_WORD.get(word);
  if (same !== undefined) return same;
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Whether a stem says little by itself. */
export function saysLittle(stem: string): boolean {
  return LITTLE.has(stem);
}
