export { LinkSheetPage } from './links/link-sheet-page.tsx';
export { MySurveysPage } from './my-surveys-page.tsx';
export { PaperPage } from './paper-page.tsx';
export { ResultsPage } from './results/results-page.tsx';
export { SheetPage } from './sheet-page.tsx';
export { SurveysPage } from './surveys-page.tsx';
export { WavePage } from './wave-page.tsx';
