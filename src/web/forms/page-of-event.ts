import type { PageOrRedirect } from '../layout';
import { eventAddress, type EventPost, type EventScope } from './event-post';
import type { Form, FormValue } from './form';
import type { FormState } from './form-state';
import { submit } from './submit';

/** What is shown on a page besides its facts: what was done a moment ago, or the form that was refused. */
export interface ShownOnPage {
  readonly notice?: string | undefined;
  readonly state?: FormState;
}

/** A page of an event whose forms all lead back to it. */
export abstract class PageOfEvent {
  /** Behind the address of the event, such as `/route`. */
  protected abstract readonly path: string;

  protected abstract page(scope: EventScope, shown: ShownOnPage): Promise<PageOrRedirect>;

  /**
   * Does what a form says and goes back to the page; a refusal is shown on the page as it now is.
   * @param done what the page then says was done
   */
  protected change<F extends Form>(
    post: EventPost<F>,
    done: string | undefined,
    act: (value: FormValue<F>) => Promise<unknown>,
  ): Promise<PageOrRedirect> {
    return submit(post, {
      act,
      next: eventAddress(post.event, this.path, done),
      page: (state) => this.page(post, { state }),
    });
  }
}
