export { SelectionPage } from './selection-page.tsx';
export { TrainingsPage } from './trainings-page.tsx';
