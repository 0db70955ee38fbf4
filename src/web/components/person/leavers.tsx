import type { VNode } from 'preact';
import { fullName } from '../../../kernel';
import type { Leaver } from '../../../modules/registrations';
import { leaverTexts as t } from '../../../texts/leavers';
import { registrationTexts } from '../../../texts/registrations';
import { PostButton } from '..';

/** The word in an address that leaves only who does not come any more. */
const SHOW = 'afgezegd';

export const showsLeavers = (show: unknown): boolean => show === SHOW;

export const reasonOf = ({ reason }: Leaver): string =>
  reason === null ? t.offersLapsed : registrationTexts.cancelReasons[reason];

export const decisionBy = ({ by, userName }: Leaver): string => userName ?? t.by[by];

/** Why somebody does not come, who said so, and when. */
export const leaverLine = (leaver: Leaver): string => t.line(reasonOf(leaver), decisionBy(leaver), leaver.decidedAt);

/** Leads to the list of only those who do not come any more, and back. */
export function LeaversLink(props: {
  readonly list: string;
  readonly people: number;
  readonly isOnly: boolean;
}): VNode | null {
  if (!props.isOnly && props.people === 0) return null;
  const [address, words] = props.isOnly
    ? [props.list, t.showAll]
    : [`${props.list}?toon=${SHOW}`, t.show(props.people)];
  return (
    <p class="no-print">
      <a href={address}>{words}</a>
    </p>
  );
}

/** Takes a cancellation back, while that can be done. */
export function LeaverUndo({ leaver, address }: { readonly leaver: Leaver; readonly address: string }): VNode | null {
  if (!leaver.canUndo) return null;
  return (
    <PostButton action={`${address}/terugdraaien`} label={t.undoOf(fullName(leaver.registration))}>
      {t.undo}
    </PostButton>
  );
}
