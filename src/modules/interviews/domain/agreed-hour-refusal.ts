import { formatClockTime, InvalidInput } from '../../../kernel';
import { agreedHourTexts as t } from '../../../texts/agreed-hour';

interface Programme {
  /** When the company begins to expect people; undefined when it is not visited. */
  readonly opens: string | undefined;
  /** Where this person could be, in minutes after midnight. */
  readonly stays: readonly { readonly visitId: string; readonly until: number }[];
  /** Published interviews on the day that still stand. */
  readonly interviews: readonly { readonly startsAt: string; readonly hostName: string }[];
}

/** @throws InvalidInput when somebody cannot come there at that hour, or has an interview before it */
export function refuseHourOutside(
  { visitId, at }: { readonly visitId: string; readonly at: string },
  { opens, stays, interviews }: Programme,
): void {
  const stay = stays.find((one) => one.visitId === visitId);
  if (stay === undefined || opens === undefined) throw new InvalidInput([{ field: 'visitId', message: t.notThere }]);
  const until = formatClockTime(stay.until);
  const before = interviews.find(({ startsAt }) => startsAt < at);
  if (at < opens || at >= until) throw new InvalidInput([{ field: 'at', message: t.outside(opens, until) }]);
  if (before !== undefined) {
    throw new InvalidInput([{ field: 'at', message: t.interviewBefore(before.startsAt, before.hostName) }]);
  }
}
