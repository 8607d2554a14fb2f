/** Which names a reader is shown first: those that read like a name. The others are never deleted, only shown later. */

const MOST_WORDS = 6;
/** Says nothing of what it stands before. */
const VAGUE =
  /^(?:new|novel|different|various|several|existing|other|certain|proposed|recent|popular|similar|such|same|simple|better|typical|many|general)\s/i;
const DEBRIS = /[\\${}^_|<>=]|^[\d\s.,%x×-]+$/;

/** False for LaTeX debris, digits only, more than six words, and a leading vague adjective. */
export function isPresentable(name: string): boolean {
  return !DEBRIS.test(name) && !VAGUE.test(name) && name.split(/\s+/).length <= MOST_WORDS;
}
