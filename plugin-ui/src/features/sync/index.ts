export { RunPage } from './run-page.tsx';
export { SyncPage } from './sync-page.tsx';
