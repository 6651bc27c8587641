import { config } from 'zod';

// a guest may not build code from strings: under the host's CSP even trying is reported
config({ jitless: true });

export { bootstrap, mount, unmount, update } from './app/lifecycles.ts';
