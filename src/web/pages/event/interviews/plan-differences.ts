import type { InterviewView } from '../../../../modules/interviews';
import { clockText } from '../../../../texts/dates';
import { interviewTexts as t } from '../../../../texts/interviews';
import type { Hearer } from './board-view';

type Interview = Pick<
  InterviewView,
  | 'registrationId'
  | 'slotId'
  | 'lastSlotId'
  | 'vacancyId'
  | 'startsAt'
  | 'hostName'
  | 'vacancyTitle'
  | 'state'
  | 'phoneUntil'
>;

const interviewText = ({ startsAt, hostName, vacancyTitle }: Interview): string =>
  t.interviewAt(clockText(startsAt), hostName, vacancyTitle);

/** The people whose interviews on the day differ between two plans, by name. */
export function planDifferences(
  published: readonly Interview[],
  draft: readonly Interview[],
  nameOf: (registrationId: string) => string,
): Hearer[] {
  const stands = (interviews: readonly Interview[], id: string): Interview[] =>
    interviews.filter(
      ({ registrationId, state, phoneUntil }) => registrationId === id && state !== 'not-held' && phoneUntil === null,
    );
  const key = (interviews: readonly Interview[]): string =>
    interviews
      .map(({ slotId, lastSlotId, vacancyId }) => `${slotId} ${lastSlotId} ${vacancyId}`)
      .sort()
      .join();
  return [...new Set([...published, ...draft].map(({ registrationId }) => registrationId))]
    .map((id) => ({ id, before: stands(published, id), after: stands(draft, id) }))
    .filter(({ before, after }) => key(before) !== key(after))
    .map(({ id, before, after }) => ({
      name: nameOf(id),
      before: before.map(interviewText),
      after: after.map(interviewText),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}
