export { DocumentsPage } from './documents-page.tsx';
export { JournalPage } from './journal/journal-page.tsx';
export { TemplatesPage } from './templates/templates-page.tsx';
