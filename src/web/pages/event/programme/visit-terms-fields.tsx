import type { VNode } from 'preact';
import { coordinatorTexts } from '../../../../texts/coordinator';
import type { FieldAttributes } from '../../../forms/form-state';
import { CountField, TimeField } from './programme-parts';
import type { VisitTermsField } from './programme.forms';

const t = coordinatorTexts.programme;

/** The fields of a visit that can change later, in a new visit as well. */
export function VisitTermsFields({ field }: { readonly field: (name: VisitTermsField) => FieldAttributes }): VNode {
  return (
    <>
      <TimeField {...field('arriveFrom')} label={t.arriveFrom} />
      <TimeField {...field('arriveUntil')} label={t.arriveUntil} />
      <CountField {...field('visitMinutes')} label={t.visitMinutes} />
      <CountField {...field('interviewers')} label={t.interviewers} />
      <CountField {...field('maxVehicles')} label={t.maxVehicles} optional />
      <CountField {...field('receptionListDays')} label={t.receptionDaysLabel} optional />
    </>
  );
}
