export { ConsentsPage } from './consents-page.tsx';
