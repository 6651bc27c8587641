export { BackFillPage } from './back-fill-page.tsx';
