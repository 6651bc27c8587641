export { DocumentsPage } from './documents-page.tsx';
export { JournalPage } from './journal-page.tsx';
