export { OutcomesPage } from './outcomes-page.tsx';
export { PairResultsPage } from './pair/pair-results-page.tsx';
export { ProgrammeResultsPage } from './programmes-page.tsx';
export { SwotPage } from './swot/swot-page.tsx';
