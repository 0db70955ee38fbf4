import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { isValidElement, type VNode } from 'preact';
import { map, type Observable } from 'rxjs';
import type { Clock } from '../../kernel';
import { CLOCK } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { NOBODY } from '../../platform/http';
import { momentText } from '../../texts/dates';
import { withFormKeys } from './form-keys';
import { LayoutContext, type LayoutFacts } from './layout-context';
import { renderDocument } from './render-document';

/** Makes a document of the page that a handler returns, with what every page shows of the running product. */
@Injectable()
export class PageRenderer implements NestInterceptor {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'demo'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const { user } = context.switchToHttp().getRequest<{ readonly user?: { readonly id: string } }>();
    return next.handle().pipe(map((answer) => (isValidElement(answer) ? this.render(answer, user?.id) : answer)));
  }

  /** @param user whose forms these are; on a page of nobody they can be sent by whoever opened it */
  render(page: VNode, user: string = NOBODY): string {
    return withFormKeys(this.renderAsIs(page), user);
  }

  /** Without keys of its own: for a form that was sent before and goes on with its key. */
  renderAsIs(page: VNode): string {
    return renderDocument(<LayoutContext.Provider value={this.facts()}>{page}</LayoutContext.Provider>);
  }

  private facts(): LayoutFacts {
    return { demoMoment: this.config.demo ? momentText(this.clock.now()) : null };
  }
}
