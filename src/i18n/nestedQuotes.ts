/**
 * A sentence with quotation marks inside quotation marks as they are written: “开展‘我为群众办实事’活动” (GB/T 15834, 4.8).
 * One whose marks don't pair stays as it is.
 */
export function nestQuotes(sentence: string): string {
  if (!/“[^”]*“/u.test(sentence)) return sentence;
  const shown: string[] = [];
  let depth = 0;
  for (const character of sentence) {
    if (character === "“") depth++;
    const isInner = depth % 2 === 0;
    shown.push(isInner && character === "“" ? "‘" : isInner && character === "”" ? "’" : character);
    if (character === "”") depth--;
    if (depth < 0) return sentence;
  }
  return depth === 0 ? shown.join("") : sentence;
}
