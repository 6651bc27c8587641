export { MyRequestPage } from './my-request-page.tsx';
export { RequestsPage } from './requests-page.tsx';
