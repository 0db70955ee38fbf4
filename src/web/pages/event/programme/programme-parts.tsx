import type { ComponentChildren, VNode } from 'preact';
import type { PickupStopView } from '../../../../modules/companies';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { Field, PostButton, SubmitButton, type Option } from '../../../components';
import { eventAddress } from '../../../forms/event-post';
import type { Form } from '../../../forms/form';
import { isRefused, type FieldAttributes, type FormState } from '../../../forms/form-state';
import type { ProgrammeView } from './programme.reader';

const t = coordinatorTexts.programme;

/** What every part of the programme page shows and lets change. */
export interface ProgrammeProps extends ProgrammeView {
  readonly notice?: string | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** The places of the region, as choices. */
export const placeOptions = (stops: readonly PickupStopView[]): Option[] =>
  stops.map(({ id, name }) => ({ value: id, label: name }));

/** A form that is folded away until it is needed, or was refused. */
export function AddForm(props: {
  readonly page: ProgrammeProps;
  readonly form: Form;
  /** Last part of the address to which the form is posted. */
  readonly part: string;
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode | null {
  const { page, form } = props;
  if (!page.isOpen) return null;
  return (
    <details class="no-print" open={isRefused(page.state, form)}>
      <summary>{props.title}</summary>
      <form method="post" action={eventAddress(page.event, `/programma/${props.part}`)} id={form.id}>
        <div class="fields-inline">{props.children}</div>
        <p>
          <SubmitButton>{t.add}</SubmitButton>
        </p>
      </form>
    </details>
  );
}

/** Takes one row out of the programme. */
export function RemoveButton(props: {
  readonly page: ProgrammeProps;
  readonly part: string;
  readonly id: string;
  readonly name: string;
}): VNode | null {
  const { page, part, id, name } = props;
  if (!page.isOpen) return null;
  const action = eventAddress(page.event, `/programma/${part}/weg`);
  return (
    <PostButton action={action} fields={{ id }} tone="quiet" label={t.removeOf(name)}>
      {t.remove}
    </PostButton>
  );
}

interface NumberProps extends FieldAttributes {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** A field for a time of day. */
export const TimeField = (props: NumberProps): VNode => <Field {...props} type="time" width="short" />;

/** A field for a whole number. */
export const CountField = (props: NumberProps): VNode => <Field {...props} inputMode="numeric" width="short" />;
