import { applyDecorators, Header, HttpCode, UseInterceptors } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { VNode } from 'preact';
import { PageRenderer } from './page-renderer';

/** What a handler of pages answers: a page, or nothing when the browser was sent to another address. */
export type PageOrRedirect = VNode | '';

/** A handler that answers with a page, also to a form: never stored by a browser or proxy, for it may show personal data. */
export const Html = (): MethodDecorator =>
  applyDecorators(
    HttpCode(200),
    Header('content-type', 'text/html; charset=utf-8'),
    Header('cache-control', 'no-store'),
    ApiExcludeEndpoint(),
    UseInterceptors(PageRenderer),
  );
