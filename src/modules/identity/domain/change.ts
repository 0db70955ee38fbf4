/** What the history of changes tells of each kind of thing. */
export const changeFields = {
  user: ['added', 'roles', 'organisation', 'active', 'name', 'email', 'phone'],
} as const;

/** A kind of thing whose changes are kept. */
export type ChangeSubject = keyof typeof changeFields;

export type ChangeField<Subject extends ChangeSubject = ChangeSubject> = (typeof changeFields)[Subject][number];

/** One thing that somebody changed. Values are codes or words of the day itself, never anything of a jobseeker. */
export type Change = {
  [Subject in ChangeSubject]: {
    readonly subject: Subject;
    readonly subjectId: string;
    /** What the thing was called then; empty for a user, whose name is looked up when the history is read. */
    readonly subjectName: string;
    readonly field: ChangeField<Subject>;
    /** Null when there was none, or when the value is not kept in the history. */
    readonly before: string | null;
    readonly after: string | null;
  };
}[ChangeSubject];
