import { useMemo } from 'react';
import type { Host } from '../shared/host.tsx';
import { localProblem } from '../shared/problem.ts';
import { Frame } from './frame.tsx';
import { Gate, Refusal } from './gate.tsx';
import type { HostProps } from './host-props.ts';
import type { SectionLocation } from './location.ts';
import { Surroundings } from './root.tsx';
import type { Store } from './store.ts';

/** What one mount is made of, once its props are known to be good. */
export interface Parts {
  props: HostProps;
  store: Store;
  location: SectionLocation;
  signal: AbortSignal;
}

/** The whole section of one mount. */
export function Section({ props, store, location, signal }: Parts) {
  const host = useMemo<Host>(
    () => ({ navigate: props.navigate, tell: props.onEvent, report: props.onError, signal }),
    [props.navigate, props.onEvent, props.onError, signal],
  );
  return (
    <Surroundings store={store} host={host} location={location}>
      <Gate>
        <Frame />
      </Gate>
    </Surroundings>
  );
}

const reload = () => window.location.reload();

/** Stands where the section would be when the journal and it do not understand each other. */
export const Mismatch = ({ theirs, ours }: { theirs: string; ours: string }) => (
  <Refusal
    error={localProblem(
      'contract.mismatch',
      `Журнал встраивает разделы версии ${theirs}, а этому разделу нужна ${ours}. Сообщите администратору журнала: раздел или журнал нужно обновить.`,
    )}
    onRetry={reload}
  />
);

/** Stands where the section would be when the journal gave it too little. */
export const WrongProps = ({ fields }: { fields: readonly string[] }) => (
  <Refusal
    error={localProblem(
      'props.invalid',
      `Журнал не передал разделу нужные данные: ${fields.join(', ')}. Сообщите администратору журнала.`,
    )}
    onRetry={reload}
  />
);
