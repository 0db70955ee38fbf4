/** Average length of the sentences in a text; a line break ends one too, and `8.32 u.` does not. */
export function wordsPerSentence(text: string): number {
  const sentences = text
    .replace(/(\d) u\./g, '$1 u')
    .split(/[.!?]\s|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  const words = sentences.flatMap((sentence) => sentence.split(/\s+/));
  return words.length / sentences.length;
}
