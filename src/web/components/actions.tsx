import type { ComponentChildren, VNode } from 'preact';

export type ButtonTone = 'primary' | 'plain' | 'danger' | 'quiet';

/** Sends the form it stands in. */
export function SubmitButton(props: {
  readonly children: ComponentChildren;
  readonly tone?: ButtonTone;
  readonly name?: string;
  readonly value?: string;
  /** Says more to a screen reader. */
  readonly label?: string;
}): VNode {
  return (
    <button
      type="submit"
      class={`button button-${props.tone ?? 'primary'}`}
      name={props.name}
      value={props.value}
      aria-label={props.label}
    >
      {props.children}
    </button>
  );
}

/** A form of one button: something that changes, so never a link. `label` says more to a screen reader. */
export function PostButton(props: {
  readonly action: string;
  readonly children: ComponentChildren;
  readonly tone?: ButtonTone;
  readonly fields?: Readonly<Record<string, string>>;
  readonly label?: string;
}): VNode {
  return (
    <form method="post" action={props.action} class="inline-form">
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={`button button-${props.tone ?? 'plain'}`} aria-label={props.label}>
        {props.children}
      </button>
    </form>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton(props: {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly tone?: ButtonTone;
}): VNode {
  return (
    <a href={props.href} class={`button button-${props.tone ?? 'plain'}`}>
      {props.children}
    </a>
  );
}
