export { MenteesPage } from './mentees-page.tsx';
