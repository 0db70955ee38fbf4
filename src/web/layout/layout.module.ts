import { Module } from '@nestjs/common';
import { ERROR_PAGE } from '../../platform/http';
import { errorPageWith } from './error-page';
import { PageRenderer } from './page-renderer';

/** The frame of all pages, and the page that shows a problem. */
@Module({
  providers: [
    PageRenderer,
    {
      provide: ERROR_PAGE,
      inject: [PageRenderer],
      useFactory: errorPageWith,
    },
  ],
  exports: [ERROR_PAGE, PageRenderer],
})
export class LayoutModule {}
