export { PacksPage } from './packs-page.tsx';
