/** The rules that find names, with the confidence each gives and why. */

export const ENTITY_RULES = {
  lexicon: { confidence: 0.9, reason: 'a name of the lexicon' },
  definition: { confidence: 0.85, reason: 'the paper defines an abbreviation for it' },
  titleName: { confidence: 0.9, reason: 'the title opens with it and a colon' },
  spelledName: { confidence: 0.7, reason: 'spelled as only names are: ResNet, GPT-2, FAVOR+' },
  properName: { confidence: 0.5, reason: 'a capital word within sentences, several times' },
  phrase: { confidence: 0.55, reason: 'a noun phrase whose last word tells its type' },
  weakPhrase: { confidence: 0.4, reason: 'a noun phrase whose last word often only describes' },
  repeatedPhrase: { confidence: 0.45, reason: 'a noun phrase that the paper repeats' },
  word: { confidence: 0.6, reason: 'a word that names something alone' },
} as const;

export type EntityRule = keyof typeof ENTITY_RULES;
