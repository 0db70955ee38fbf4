import { DomainError } from '../../kernel';
import type { FieldErrors } from '../../platform/http';
import { formTexts } from '../../texts/forms';
import { textsIn, type FormBody } from './form-body';

/** Somebody else saved the row of a form after its page was made. */
export class ChangedMeanwhile extends DomainError {
  /**
   * @param now what the form would begin with
   * @param editor who saved it last by a form, when that is known
   */
  constructor(
    readonly now: FormBody,
    editor: string | undefined,
    private readonly words: Readonly<Record<string, (value: string) => string>> = {},
  ) {
    super('FORM.CHANGED_MEANWHILE', 'conflict', formTexts.changedMeanwhile(editor));
  }

  /** At each field that now says something else than was typed: what it says. */
  fieldErrors(typed: FormBody): FieldErrors {
    const different = Object.keys(this.now).filter((name) => this.says(this.now, name) !== this.says(typed, name));
    return Object.fromEntries(different.map((name) => [name, formTexts.nowSays(this.says(this.now, name))]));
  }

  private says(values: FormBody, name: string): string {
    const words = this.words[name] ?? ((value: string) => value);
    const texts = textsIn(values, name)
      .map((value) => value.replaceAll('\r\n', '\n').trim())
      .filter((value) => value !== '');
    return texts.length === 0 && name in this.words ? words('') : texts.map(words).join(', ');
  }
}
