import { applyDecorators, Header, HttpCode } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';

/** A whole document from a page. */
export const renderPage = (page: VNode): string => `<!doctype html>\n${render(page)}`;

/** A handler that answers with a page, also to a form: never stored by a browser or proxy, for it may show personal data. */
export const Html = (): MethodDecorator =>
  applyDecorators(
    HttpCode(200),
    Header('content-type', 'text/html; charset=utf-8'),
    Header('cache-control', 'no-store'),
    ApiExcludeEndpoint(),
  );
