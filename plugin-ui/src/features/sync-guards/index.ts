export { GuardsPage } from './guards-page.tsx';
