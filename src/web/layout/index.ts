export { EventPage, type EventPageProps } from './event-page';
export { GoneFilter } from './gone.filter';
export { Html, type PageOrRedirect } from './html';
export { LayoutModule } from './layout.module';
export { Page, type PageProps } from './page';
export { PageRenderer } from './page-renderer';
