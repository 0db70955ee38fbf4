interface OfPerson {
  readonly id: string;
  /** The person the task is about; null for one about several, or none. */
  readonly registrationId: string | null;
}

/** All that is to be told to one person in one event: the newest words, and what they come in place of. */
export interface TaskCard<Task> {
  readonly newest: Task;
  /** Newest first. */
  readonly earlier: readonly Task[];
}

/** One card per person in an event, in the order in which the tasks are given; an id of a later task is greater. */
export function taskCards<Task extends OfPerson>(tasks: readonly Task[]): TaskCard<Task>[] {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const key = task.registrationId ?? task.id;
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return [...groups.values()].flatMap((group) => {
    const [newest, ...earlier] = group.sort((one, other) => (one.id < other.id ? 1 : -1));
    return newest === undefined ? [] : [{ newest, earlier }];
  });
}

/** The newest task of a card whose words can be printed. */
export const letterOf = <Task extends { readonly hasLetter: boolean }>({
  newest,
  earlier,
}: TaskCard<Task>): Task | undefined => [newest, ...earlier].find(({ hasLetter }) => hasLetter);
