import type { ReactNode } from 'react';
import { StrictMode } from 'react';
import { Provider } from 'react-redux';
import { Router } from 'wouter';
import type { Host } from '../shared/host.tsx';
import { HostContext } from '../shared/host.tsx';
import { ToastPlace } from '../shared/ui/toast.tsx';
import type { SectionLocation } from './location.ts';
import type { Store } from './store.ts';

interface SurroundingsProps {
  store: Store;
  host: Host;
  location: SectionLocation;
  children: ReactNode;
}

/** Everything a page may lean on: its store, its host, its address, its messages. */
export const Surroundings = ({ store, host, location, children }: SurroundingsProps) => (
  <StrictMode>
    <HostContext value={host}>
      <Provider store={store}>
        <Router hook={location.hook} searchHook={location.searchHook} base={location.base}>
          <ToastPlace>{children}</ToastPlace>
        </Router>
      </Provider>
    </HostContext>
  </StrictMode>
);
