import type { VNode } from 'preact';
import { coordinatorTexts } from '../../../../texts/coordinator';
import type { ProgrammeProps } from './programme-props';
import { CountField, TimeField } from './programme-parts';

const t = coordinatorTexts.programme;

/** The fields of a visit that can change later, in a new visit as well. */
export function VisitTermsFields(on: { readonly page: Pick<ProgrammeProps, 'state'>; readonly form: string }): VNode {
  return (
    <>
      <TimeField {...on} name="bezoek-vanaf" label={t.arriveFrom} />
      <TimeField {...on} name="bezoek-tot" label={t.arriveUntil} />
      <CountField {...on} name="bezoek-duur" label={t.visitMinutes} />
      <CountField {...on} name="bezoek-gesprekspartners" label={t.interviewers} />
      <CountField {...on} name="bezoek-bussen" label={t.maxVehicles} optional />
      <CountField {...on} name="bezoek-namen" label={t.receptionDaysLabel} optional />
    </>
  );
}
