export { SchoolListPage } from './school-list-page.tsx';
export { SchoolListsPage } from './school-lists-page.tsx';
