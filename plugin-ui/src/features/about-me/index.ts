export { AboutMePage } from './about-me-page.tsx';
