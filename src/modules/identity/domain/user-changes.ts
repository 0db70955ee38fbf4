import type { Change } from './change';
import type { UserView } from './current-user';

type UserChange = Extract<Change, { readonly subject: 'user' }>;
type Value = UserChange['before'];

/**
 * What was changed of a user. Addresses, phones and names are not repeated: the history is kept longer than those of former users.
 * @param before undefined for who is new
 */
export function userChanges(before: UserView | undefined, after: UserView): readonly Change[] {
  const change = (field: UserChange['field'], was: Value, is: Value): UserChange => ({
    ...{ subject: 'user', subjectId: after.id, subjectName: '' },
    ...{ field, before: was, after: is },
  });
  if (before === undefined) {
    return [change('added', null, after.organisationName), change('roles', null, rolesOf(after))];
  }
  const values: readonly UserChange[] = [
    change('roles', rolesOf(before), rolesOf(after)),
    change('organisation', before.organisationName, after.organisationName),
    change('active', yesOrNo(before.active), yesOrNo(after.active)),
  ];
  const hidden = [
    { field: 'name', is: before.firstName !== after.firstName || before.lastName !== after.lastName },
    { field: 'email', is: before.email !== after.email },
    { field: 'phone', is: before.phone !== after.phone },
  ] as const;
  return [
    ...values.filter((one) => one.before !== one.after),
    ...hidden.filter(({ is }) => is).map(({ field }) => change(field, null, null)),
  ];
}

/** Codes, a space between two. */
const rolesOf = ({ roles }: UserView): string => [...roles].sort().join(' ');

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');
