import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../kernel';
import { LastEditRepository } from '../../modules/identity';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { formTexts } from '../../texts/forms';
import { ChangedMeanwhile } from './changed-meanwhile';
import type { Form, FormValue } from './form';
import { textIn, type FormBody } from './form-body';
import type { UserPost } from './form-post';
import { SEEN, versionOf } from './seen';

/** How a box is said. */
export const yesOrNo = (value: string): string => (value === '' ? formTexts.no : formTexts.yes);

/** A row that a form changes as a whole. */
export interface EditedRow {
  readonly id: string;
  /** What the form of the row begins with now. */
  readonly values: () => Promise<FormBody>;
  /** Fields whose value is no word, such as ids and boxes: how their value is said. */
  readonly words?: Readonly<Record<string, (value: string) => string>>;
}

/** Changes a row by a form only while it is what its page showed: nobody writes over what somebody else saved. */
@Injectable()
export class Edits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lastEdits: LastEditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Does it in one unit of work with the comparison, so that of two at once the second sees what the first saved.
   * A form without a version, of a program, is not compared.
   * @throws ChangedMeanwhile with what the row says now
   */
  unlessChanged<F extends Form>(post: UserPost<F>, row: EditedRow, act: (value: FormValue<F>) => Promise<unknown>) {
    return (value: FormValue<F>): Promise<void> =>
      this.unitOfWork.run(async () => {
        await this.lastEdits.lock(row.id);
        await this.refuseChanged(textIn(post.typed, SEEN), row);
        await act(value);
        await this.lastEdits.note(row.id, post.user.id, this.clock.now());
      });
  }

  private async refuseChanged(seen: string, row: EditedRow): Promise<void> {
    const now = await row.values();
    if (seen === '' || seen === versionOf(now)) return;
    throw new ChangedMeanwhile(now, await this.lastEdits.editorOf(row.id), row.words);
  }
}
