export { bootstrap, mount, unmount, update } from './app/lifecycles.ts';
