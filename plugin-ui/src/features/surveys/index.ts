export { MySurveysPage } from './my-surveys-page.tsx';
export { SheetPage } from './sheet-page.tsx';
