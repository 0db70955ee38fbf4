import { Module } from '@nestjs/common';
import { ERROR_PAGE, type ErrorPage } from '../../platform/http';
import { errorPage } from './error-page';
import { PageRenderer } from './page-renderer';

/** The frame of all pages, and the page that shows a problem. */
@Module({
  providers: [
    PageRenderer,
    {
      provide: ERROR_PAGE,
      inject: [PageRenderer],
      useFactory:
        (renderer: PageRenderer): ErrorPage =>
        (problem, correlationId) =>
          renderer.render(errorPage(problem, correlationId)),
    },
  ],
  exports: [ERROR_PAGE, PageRenderer],
})
export class LayoutModule {}
