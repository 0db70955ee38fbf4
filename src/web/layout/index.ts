export { errorPage } from './error-page';
export { Html, renderPage } from './html';
export { layoutFacts, Page, type PageProps } from './page';
