/** The sentences of several texts, each once: three hosts that ask for the same thing ask it once. */
export function distinctSentences(texts: readonly string[]): string[] {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+/)).map((sentence) => sentence.trim());
  const byKey = new Map(sentences.map((sentence) => [sentence.replace(/[.!?]$/, '').toLowerCase(), sentence] as const));
  byKey.delete('');
  return [...byKey.values()];
}
