import type { ComponentChildren, VNode } from 'preact';
import type { PickupStopView } from '../../../../modules/companies';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { Field, PostButton, SubmitButton, type Option } from '../../../components';
import type { ProgrammeProps } from './programme-props';
import { errorIn, valueIn } from '../../../forms/legacy-submit';

const t = coordinatorTexts.programme;

/** The places of the region, as choices. */
export const placeOptions = (stops: readonly PickupStopView[]): Option[] =>
  stops.map(({ id, name }) => ({ value: id, label: name }));

/** Value and error of one field of a form on the programme page. */
export const fieldOf = ({ state }: Pick<ProgrammeProps, 'state'>, form: string, name: string) => ({
  name,
  value: valueIn(state, form, name),
  error: errorIn(state, form, name),
});

/** A form that is folded away until it is needed, or was refused. */
export function AddForm(props: {
  readonly page: ProgrammeProps;
  readonly form: string;
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode | null {
  const { page, form } = props;
  if (!page.isOpen) return null;
  return (
    <details class="no-print" open={page.state?.form === form}>
      <summary>{props.title}</summary>
      <form method="post" action={`/evenementen/${page.event.code}/programma/${form}`} id={form}>
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
  readonly form: string;
  readonly id: string;
  readonly name: string;
}): VNode | null {
  const { page, form, id, name } = props;
  if (!page.isOpen) return null;
  const action = `/evenementen/${page.event.code}/programma/${form}/weg`;
  return (
    <PostButton action={action} fields={{ id }} tone="quiet" label={t.removeOf(name)}>
      {t.remove}
    </PostButton>
  );
}

/** A field for a time of day. */
export function TimeField(props: {
  readonly page: Pick<ProgrammeProps, 'state'>;
  readonly form: string;
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
}): VNode {
  const { page, form, name, ...rest } = props;
  return <Field {...fieldOf(page, form, name)} {...rest} type="time" width="short" />;
}

/** A field for a whole number. */
export function CountField(props: {
  readonly page: Pick<ProgrammeProps, 'state'>;
  readonly form: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}): VNode {
  const { page, form, name, ...rest } = props;
  return <Field {...fieldOf(page, form, name)} {...rest} inputMode="numeric" width="short" />;
}
