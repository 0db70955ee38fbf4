import type { ComponentChildren, VNode } from 'preact';

/** A number that a phone calls when it is tapped. */
export const PhoneLink = ({
  phone,
  children,
}: {
  readonly phone: string;
  readonly children: ComponentChildren;
}): VNode => <a href={`tel:${phone.replace(/\s/g, '')}`}>{children}</a>;
