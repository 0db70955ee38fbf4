import { z } from 'zod';
import { DomainError, isClockTime } from '../../../../kernel';
import type { HostDisruption } from '../../../../modules/attendance';
import type { BusDelay } from '../../../../modules/events';
import { attendanceTexts } from '../../../../texts/attendance';
import type { TroubleQuery } from './trouble-view';

const place = z.string().regex(/^[^/]+\/[^/]+\/(arrive|leave)$/);
const delayForm = z.object({ waar: place, minuten: z.string().regex(/^\d{1,3}$/) });

/** Reads where a bus is late and by how much. @throws DomainError invalid */
export function delayOf(query: TroubleQuery): BusDelay {
  const form = delayForm.safeParse(query);
  if (!form.success) throw new DomainError('ATTENDANCE.DELAY_WRONG', 'invalid', attendanceTexts.delayIncomplete);
  const [vehicleId = '', at = '', part] = form.data.waar.split('/');
  return { vehicleId, at, part: part === 'leave' ? 'leave' : 'arrive', minutes: Number(form.data.minuten) };
}

/** How `delayOf` finds a place again. */
export const placeValue = ({ vehicleId, at, part }: Omit<BusDelay, 'minutes'>): string => `${vehicleId}/${at}/${part}`;

/** Reads which host or interviewer falls out. @throws DomainError invalid */
export function hostTroubleOf({ bedrijf: visitId, wat, vanaf: from, minder }: TroubleQuery): HostDisruption {
  if (!visitId) throw new DomainError('ATTENDANCE.HOST_MISSING', 'invalid', attendanceTexts.troubleHostMissing);
  if (wat === 'weg') return { kind: 'host-out', visitId };
  if (from === undefined || !isClockTime(from)) {
    throw new DomainError('ATTENDANCE.MOMENT_WRONG', 'invalid', attendanceTexts.momentWrong);
  }
  return { kind: 'fewer-interviewers', visitId, from, fewer: Number(minder ?? '1') };
}
