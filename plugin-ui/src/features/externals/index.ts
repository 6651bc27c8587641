export { ExternalsPage } from './externals-page.tsx';
