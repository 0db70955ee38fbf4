import { dayWalkTexts } from '../../../../texts/day-walk';
import type { WalkedVisit, WalkFinding } from './walked-day';

/** What the walk found, told once per kind and company, the most people first. */
export function walkWords(findings: readonly WalkFinding[], visits: readonly WalkedVisit[]): string[] {
  const groups = new Map<string, WalkFinding[]>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.visitId ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].sort((one, other) => other.length - one.length).map((alike) => wordsOf(alike, visits));
}

function wordsOf(alike: readonly WalkFinding[], visits: readonly WalkedVisit[]): string {
  const [first] = alike;
  if (first === undefined) return '';
  const host = visits.find(({ id }) => id === first.visitId)?.name ?? dayWalkTexts.somewhere;
  const hours = new Set(alike.map(({ limit }) => limit));
  // Several buses have several hours: then none is named.
  return dayWalkTexts[first.code](alike.length, host, hours.size === 1 ? first.limit : null);
}
