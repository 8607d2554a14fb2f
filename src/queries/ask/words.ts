/** Words of questions as they are compared: stems, one word for those that ask the same, and which of them say little. */

/** First the word that stands for the others. Of questions, not of the field: a name is found before. */
const SAME: readonly string[] = [
  'is are was were be been being am',
  'do does did done',
  'have has had having',
  'the a an',
  'how',
  'paper papers work works article articles publication publications',
  'beat beats beaten beating surpass surpasses surpassed exceed exceeds outdo outdoes win wins won outperform outperforms outperformed outperforming overtake overtakes challenge challenges',
  'better superior best stronger preferable',
  'worse weaker inferior worst',
  'use uses used using employ employs employed apply applies applied usage purpose',
  'dataset datasets data benchmark benchmarks corpora',
  'library collection store',
  'large big huge',
  'rising trending emerging growing rise rises trend trends becoming',
  'define explain describe',
  'affect affects affected affecting influence influences influenced influencing impact impacts drive drives driven driving determine determines determined control controls govern governs shape shapes',
  'improve improves improved improving improvement improvements help helps helped helping gain gains',
  'reduce reduces reduced reducing lower lowers lessen lessens decrease decreases decreased shrink shrinks diminish mitigate mitigates alleviate alleviates limit limits',
  'prevent prevents prevented avoid avoids avoided against counter counters combat combats remedy remedies cure cures',
  'cause causes caused causing produce produces yield yields responsible reason reasons induce induces',
  'effect effects consequence consequences outcome outcomes implication implications',
  'happen happens',
  'depend depends depended',
  'increase increases increased increasing raise raises amplify amplifies worsen worsens boost boosts',
  'topic topics theme themes subject subjects area areas field fields community communities direction directions',
  'connect connected connects link links linked relate related relates relation relations relationship relationships tie ties connection connections associated association associate associates',
  'disputed contested controversial disagree disagrees disagreement disagreements contradict contradicts contradiction contradictions contradictory conflicting conflict conflicts inconsistent debate debates debated controversy controversies dispute disputes',
  'state stated states claim claims claimed say says said statement statements finding findings report reported reports',
  'propose proposed proposes introduce introduced introduces introducing invent invented invents present presents presented develop developed develops originate origin originally',
  'base based builds build built extend extends extended extension extensions derive derived derives inherit inherits successor successors descendant descendants inspired inspire inspires inspiration foundation foundations',
  'kind kinds variant variants type types version versions form forms flavor flavors family',
  'part parts component components consist consists made contain contains ingredient ingredients building piece pieces composed',
  'equivalent equal equals correspond corresponds',
  'bound bounds bounded guarantee guarantees',
  'theory theoretical theoretically theorem theorems mathematical mathematically',
  'compare compared compares comparison versus vs',
  'baseline baselines rival rivals competitor competitors alternative alternatives instead replace replaces replacement substitute substitutes option options',
  'first earliest oldest',
  'read study learn reading',
  'begin start starting started',
  'nobody never none',
  'together combine combined',
  'test tested tests testing evaluate evaluated evaluates evaluation evaluations experiment experiments benchmarked try tried trying run',
  'measure measured measures',
  'method methods approach approaches technique techniques algorithm algorithms optimizer optimizers model models idea ideas',
  'concept concepts name names notion notions term terms',
  'popular interest popularity attention fashion fashionable',
  'several many more multiple often most various',
  'agree agreed agrees agreement consensus confirm confirmed confirms replicate replicated replicates reproduce reproduced established support supported',
  'author authors',
  'much margin far',
  'show list find give tell',
  'mean means meaning stand stands',
  'assume assumes assumed assumption assumptions',
  'year years time annual yearly',
  'besides beside except',
  'advantage advantages strength strengths',
  'definition definitions',
  'literature',
  'similar like alike resemble',
  'solve solved solves tackle tackled tackles handle handles handled address addressed addresses',
  'mention mentions mentioned mentioning discuss discusses discussed deal deals treat treats appear appears appeared',
  'gap gaps missing unexplored',
];

const SAME_WORD: ReadonlyMap<string, string> = new Map(
  SAME.flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return [first, ...others].map((word) => [word, first] as const);
  }),
);

/** They hold a question together. */
const LITTLE = new Set(
  'is do have the of in on to by for with and or it that this these those there any some from at as here can could should would will one ones show about what which who whom'.split(
    ' ',
  ),
);

/** They say nothing at all, in a phrase or in a question. */
const EMPTY = new Set(
  'please me i we us you they he she my our your their its people anybody anyone someone somebody everybody everyone else actually really exactly currently usually typically generally commonly so far just now today ever also even still kindly thanks hello hi hey ok maybe perhaps somehow once again then if want'.split(
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

/** Whether a word says nothing, and is left out of what is compared. */
export function saysNothing(word: string): boolean {
  return EMPTY.has(word);
}
