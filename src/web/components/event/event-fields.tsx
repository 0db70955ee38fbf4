import type { VNode } from 'preact';
import { coordinatorTexts } from '../../../texts/coordinator';
import { eventTexts } from '../../../texts/events';
import { Field, RadioGroup } from '..';
import type { FieldAttributes } from '../../forms/form-state';
import { askedDay, type EventField } from './event.forms';

const t = coordinatorTexts.form;

const SHAPES = Object.entries(eventTexts.shapes).map(([value, label]) => ({ value, label }));

/** What a coordinator fills in about an event, new or changed. */
export function EventFields({ field }: { readonly field: (name: EventField) => FieldAttributes }): VNode {
  return (
    <>
      <Field {...field('title')} label={t.eventTitle} required maxLength={160} />
      <input type="hidden" name="acceptedDay" value={askedDay(field('date'))} />
      <Field {...field('date')} label={t.date} type="date" width="medium" required />
      <RadioGroup {...field('shape')} label={t.shape} options={SHAPES} />
      <Field
        {...field('ownLimit')}
        label={t.ownLimit}
        hint={t.ownLimitHint}
        inputMode="numeric"
        width="short"
        optional
      />
      <Field {...field('staffSeats')} label={t.staffSeats} inputMode="numeric" width="short" required />
      <Field {...field('lunch')} label={t.lunch} hint={t.lunchHint} maxLength={120} optional />
      <Field
        {...field('referralClosesOn')}
        label={t.referralClosesOn}
        hint={t.referralHint}
        type="date"
        width="medium"
        optional
      />
    </>
  );
}
