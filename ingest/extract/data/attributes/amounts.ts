/** How amounts are written, and what only tells the size of a set-up. */

const NUMBER = String.raw`\d+(?:,\s?\d{3})*(?:\.\d+)?`;
const PERCENT = String.raw`\s?\\?%\+?`;
const UNIT = String.raw`(?:${PERCENT}|\s?(?:x|×|X)(?!\p{L})|[\s-](?:times|fold|percent|percentage points?|points?|BLEU(?: points?)?|Bleu|ROUGE|F1|perplexity|PPL|FID|mAP|dB|bpc|nats|bits per \p{L}+|orders? of magnitude|ms|seconds?|minutes?|hours?|days?)(?!\p{L})|\s?(?:G|M|K)?FLOPs|G(?!\p{L})|GB(?!\p{L}))`;
/** A rate, cost or bound as it stands in stripped LaTeX. */
export const FORMULA = new RegExp(
  String.raw`(?<!\p{L})(?:\\?(?:mathcal|tilde|widetilde|mathbb)\s?\{?)*\s?(?:\\?(?:Oleft|Omega|Theta|tilde O|exp|O|Õ))\s?\}?\s?(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\{[^{}]*\})`,
  'gu',
);

/** In the order in which they are tried at a place: pairs and ranges whole, then what has a unit, then words. */
export const AMOUNT = new RegExp(
  [
    String.raw`from \$?${NUMBER}(?:${UNIT})? (?:down |up )?to \$?${NUMBER}(?:${UNIT})?`,
    String.raw`${NUMBER}(?:${UNIT})?\s?(?:vs\.?|versus)\s${NUMBER}(?:${UNIT})?`,
    String.raw`(?<![\p{L}\d.-])${NUMBER}(?:${UNIT})?\s?(?:-|–|to)\s?${NUMBER}${UNIT}`,
    String.raw`(?<![\p{L}\d.-])${NUMBER}${UNIT}`,
    String.raw`(?<!\p{L})(?:factors? of (?:up to )?(?:about )?(?:${NUMBER}|\p{L}{1,2}(?!\p{L}))|(?:(?:two|three|four|several|\d+) )?orders? of magnitude|half|halv(?:e|es|ed|ing)|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|twice|two-?fold|threefold|tenfold|one third|a third|\d+ out of \d+)(?!\p{L})`,
  ].join('|'),
  'giu',
);

/** Numbers without a unit that tell how much, by what stands before them. */
export const BARE_AMOUNT = new RegExp(
  String.raw`(?<=(?:accurac(?:y|ies)|scores?|errors?|rates?|AUC|F1|FID|perplexit(?:y|ies)|loss|mAP|BLEU|PPL|speedups?|factor)(?: \p{L}+)? (?:of|is|to|=|at) (?:about |around |up to |only )?)${NUMBER}(?!\.?\d|\p{L})`,
  'giu',
);

/** After a number: what is counted, not how much it changed. */
export const SETUP =
  /^\s?(?:[kmbt](?:illion)?\s)?(?:parameters|params|tokens|layers?|gpus?|tpus?|accelerators?|languages|datasets|tasks|problems|examples|samples|images|classes|epochs|bit|bits(?! per)|neurons|nodes|dimensions|models|papers|benchmarks|random|different|Intel|NVIDIA|training steps)(?!\p{L})/iu;
