export { SignalsPage } from './signals-page.tsx';
export { SupportPage } from './support-page.tsx';
