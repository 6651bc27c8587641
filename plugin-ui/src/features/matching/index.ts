export { MatchingPage } from './matching-page.tsx';
export { RunPage } from './run-page.tsx';
