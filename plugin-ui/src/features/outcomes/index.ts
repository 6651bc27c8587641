export { SwotPage } from './swot/swot-page.tsx';
