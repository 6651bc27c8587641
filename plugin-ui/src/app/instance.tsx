import type { ProblemBody } from '@nastavnik/contracts/problem';
import * as React from 'react';
import type { ReactElement, ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import singleSpaReact from 'single-spa-react';
import { api } from '../shared/api.ts';
import { connect } from '../shared/connection.ts';
import { unexpected } from '../shared/problem.ts';
import { ErrorBoundary } from '../shared/ui/problem.tsx';
import { CONTRACT } from './contract-version.ts';
import { Refusal } from './gate.tsx';
import type { HostProps } from './host-props.ts';
import { BadProps, compatible, parseProps } from './host-props.ts';
import { locationFor } from './location.ts';
import type { Place } from './place.ts';
import { makePlace } from './place.ts';
import type { Parts } from './section.tsx';
import { Mismatch, Section, WrongProps } from './section.tsx';
import { makeStore } from './store.ts';
import { within } from './within.ts';

/** Props as single-spa or another host hands them over. */
export type RawProps = Record<string, unknown>;

/** One mounted section, from its first commit to the last trace of it. */
export interface Instance {
  mounted: Promise<void>;
  update(raw: RawProps): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds after which the host goes on without waiting for React. */
const PATIENCE = 900;

const reporterOf = (raw: RawProps) => (error: unknown) => {
  try {
    if (typeof raw['onError'] === 'function') (raw['onError'] as (e: unknown) => void)(error);
  } catch {
    // a host whose error handler throws must not stop the section from closing
  }
};

const refused = (retry: () => void) => <Refusal error={unexpected} onRetry={retry} />;

const RootBoundary = ({ children }: { children?: ReactNode }) => (
  <ErrorBoundary fallback={refused}>{children}</ErrorBoundary>
);

function assemble(props: HostProps, signal: AbortSignal): Parts {
  const onRefused = ({ code, detail }: ProblemBody) =>
    props.onEvent({ type: 'refused', detail: { code, text: detail } });
  const connection = connect({ ...props, onRefused, signal });
  return {
    props,
    signal,
    store: makeStore({ connection }),
    location: locationFor(props.basePath, signal),
  };
}

function read(raw: RawProps): HostProps | ReactElement {
  try {
    const props = parseProps(raw);
    return compatible(props.contract, CONTRACT) ? (
      props
    ) : (
      <Mismatch theirs={props.contract} ours={CONTRACT} />
    );
  } catch (error) {
    return <WrongProps fields={error instanceof BadProps ? error.fields : []} />;
  }
}

interface Reports {
  report: (error: unknown) => void;
  /** React gave up the whole tree: nothing will be called back any more. */
  crash: () => void;
}

function lifecyclesOf(rootComponent: () => ReactElement, { report, crash }: Reports) {
  return singleSpaReact({
    React,
    ReactDOMClient: {
      createRoot: (element: HTMLElement) =>
        createRoot(element, {
          onUncaughtError: (error) => {
            report(error);
            crash();
          },
          onCaughtError: report,
          onRecoverableError: report,
        }),
    },
    renderType: 'createRoot',
    rootComponent,
    errorBoundaryClass: RootBoundary as never,
    suppressComponentDidCatchWarning: true,
  });
}

let opened = 0;

/** Opens the section in an element of the host. */
export function openInstance(element: HTMLElement, first: RawProps): Instance {
  const stop = new AbortController();
  const place: Place = makePlace(element, stop.signal);
  let raw = first;
  const report = (error: unknown) => reporterOf(raw)(error);
  const start = read(raw);
  const parts = React.isValidElement(start) ? undefined : assemble(start, stop.signal);

  const view = () => {
    if (!parts) return start as ReactElement;
    const now = read(raw);
    return React.isValidElement(now) ? now : <Section {...parts} props={now} />;
  };
  const crashed = Promise.withResolvers<void>();
  const life = lifecyclesOf(view, { report, crash: crashed.resolve });
  // single-spa-react keeps all it mounted by name: each of ours needs one of its own
  const name = `nastavnichestvo-${++opened}`;
  const given = () => ({ ...raw, name, domElement: place.container }) as never;
  const quietly = (work: () => Promise<unknown>) =>
    within(PATIENCE, Promise.race([crashed.promise, Promise.resolve().then(work)])).catch(report);

  if (parts) place.setTheme(parts.props.theme);
  return {
    mounted: quietly(() => life.mount(given())),
    update: (next) => {
      raw = { ...raw, ...next };
      const props = read(raw);
      if (!React.isValidElement(props)) place.setTheme(props.theme);
      return quietly(() => life.update!(given()));
    },
    close: async () => {
      await quietly(() => life.unmount(given()));
      stop.abort();
      parts?.store.dispatch(api.util.resetApiState());
      place.remove();
    },
  };
}
