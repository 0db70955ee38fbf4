import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';

/** A whole document from a page. */
export const renderDocument = (page: VNode): string => `<!doctype html>\n${render(page)}`;
