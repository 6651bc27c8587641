export { RequestMapPage } from './map-page.tsx';
export { MyRequestPage } from './my-request-page.tsx';
export { RequestsPage } from './requests-page.tsx';
