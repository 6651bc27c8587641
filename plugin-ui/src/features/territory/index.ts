export { TerritoryPage } from './territory-page.tsx';
