export { ConnectionPage } from './connection-page.tsx';
