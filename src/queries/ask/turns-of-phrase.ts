/** Turns of phrase of several words, each as the plain words that ask the same; names stand as `{}`. */

/** Of questions in lower case; applied in this order to phrases of the catalogue and to questions alike. */
const TURNS: readonly (readonly [RegExp, string])[] = [
  [/['’]s\b/g, ' is'],
  [/['’](?:re|ll|d|ve|m)\b/g, ''],
  [/\bn['’]t\b/g, ' not'],
  // How a question is begun, and what says only that it is meant.
  [/\b(?:can|could|would|will) (?:you|we|i|one|anybody|anyone)\b/g, ' '],
  [/\b(?:tell|show|give|name|list|find|suggest|recommend)(?: (?:me|us))?\b/g, 'show'],
  [
    /\bi(?: am|['’]m)? (?:want|would like|need|wish|like|wonder(?:ing)?|try(?:ing)?)(?: to (?:know|see|find|find out))?\b/g,
    ' ',
  ],
  [/\bdo (?:you|we) know\b/g, ' '],
  [/\b(?:if|whether) (?:there is|there are)\b/g, 'is there'],
  // Of being better.
  [/\bimprov(?:e|es|ed|ing|ements?) (?:on|over|upon)\b/g, 'beat'],
  [/\b(?:better|stronger|best) (?:results? |performance |scores? |numbers? )?than\b/g, 'better than'],
  [/\b(?:superior|preferable) to\b/g, 'better than'],
  [/\b(?:does|do|did|done|doing|perform|performs|works?) better\b/g, 'is better'],
  [/\b(?:ahead of|on top of the)\b/g, 'better than'],
  [/\b(?:loses?|losing|lost) (?:to|against)\b/g, 'is worse than'],
  [/\b(?:inferior to|weaker than|behind)\b/g, 'worse than'],
  // Of effects.
  [/\b(?:leads?|led|leading) to\b/g, 'cause'],
  [/\b(?:results?|resulted|resulting) in\b/g, 'cause'],
  [/\bgives? rise to\b/g, 'cause'],
  [/\b(?:because of|due to|owing to)\b/g, 'caused by'],
  [/\b(?:helps?|helped|works?|do|does|fights?) against\b/g, 'prevent'],
  [/\bgets? rid of\b/g, 'prevent'],
  [/\bmakes? \{\} (?:worse|stronger|larger|more)\b/g, 'increases {}'],
  [/\bmakes? \{\} (?:better|smaller|less)\b/g, 'improves {}'],
  [/\bmakes? (?:up for|sense)\b/g, ' '],
  [/\bhow (?:\{\}) comes? about\b/g, 'what causes {}'],
  // Of origin and kin.
  [/\b(?:comes?|came|coming) up with\b/g, 'introduce'],
  [/\bput forward\b/g, 'introduce'],
  [/\b(?:comes?|came|grows?|grew|stems?|goes) (?:out of|back to)\b/g, 'derived from'],
  [/\b(?:builds?|built|building|rel(?:y|ies)|rests?) (?:up)?on(?: top of)?\b/g, 'based on'],
  [/\bspecial case\b/g, 'kind'],
  [/\b(?:in|as) (?:the )?(?:place|stead|substitute) (?:of|for)\b/g, 'instead of'],
  [/\b(?:compared?|comparison) (?:to|against|with)\b/g, 'compared with'],
  [/\b(?:competes?|competing) (?:with|against)\b/g, 'rivals of'],
  [/\bto do with\b/g, 'related'],
  [/\bin common\b/g, 'related'],
  [/\bmade (?:up )?of\b/g, 'components of'],
  // Of time and number.
  [/\bfor the first time\b/g, 'first'],
  [/\bmore and more\b/g, 'rising'],
  [
    /\b(?:per year|over time|by year|year by year|over the (?:last |past )?years|through the years)\b/g,
    'over the years',
  ],
  [/\bmore than (?:once|one)\b/g, 'several'],
  [/\beach other\b/g, ' '],
  [/\bstate of the art\b/g, 'best'],
];

/** The text in lower case with plain words for its turns of phrase. */
export function plainWords(text: string): string {
  return TURNS.reduce((plain, [turn, words]) => plain.replaceAll(turn, words), text.toLowerCase());
}
