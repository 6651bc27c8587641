export { NewPairPage } from './new-pair-page.tsx';
export { PairPage } from './pair-page.tsx';
export { PairsPage } from './pairs-page.tsx';
