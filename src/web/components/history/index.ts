export { askedPage } from './asked-page';
export { ChangeTable, PagesOfHistory, type ShownHistory } from './change-table';
