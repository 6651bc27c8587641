import { useState } from 'react';
import type { Pull } from '@nastavnik/contracts/sync-pull';
import { useMay } from '../../shared/may.tsx';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { CheckSteps } from './check-steps.tsx';
import type { Draft } from './draft.ts';
import { draftOf, faultsOf, providerFaults, providerOf, pullOf, secretStays } from './draft.ts';
import { ProviderFields } from './provider-fields.tsx';
import { useSetPullMutation, useTestPullMutation } from './pull.api.ts';
import { ScheduleFields } from './schedule-fields.tsx';

interface FormProps {
  pull: Pull | undefined;
  /** The school by the journal's number. */
  org: string;
}

/** What is asked before a call is sent: everything, only the server, or nothing yet. */
type Asked = 'all' | 'provider' | undefined;

/** Nothing is set yet: whoever sets it first has seen this version. */
const UNSET = 1;

function usePullForm({ pull, org }: FormProps) {
  const say = useToast();
  const [draft, setDraft] = useState(() => draftOf(pull));
  const [asked, setAsked] = useState<Asked>();
  const [set, setting] = useSetPullMutation();
  const [test, testing] = useTestPullMutation();
  const all = faultsOf(draft, pull);
  const provider = providerFaults(draft, pull);
  const save = async () => {
    setAsked('all');
    if (Object.keys(all).length > 0) return;
    const result = await set({ body: pullOf(draft, org), version: pull?.version ?? UNSET });
    if ('error' in result) return;
    setDraft((before) => ({ ...before, secret: '' }));
    say({ text: 'Настройки загрузки сохранены.' });
  };
  const check = () => {
    setAsked('provider');
    if (Object.keys(provider).length === 0)
      void test({ body: { org, provider: providerOf(draft) } });
  };
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const faults = asked === 'all' ? all : asked === 'provider' ? provider : {};
  return { draft, faults, change, save, check, setting, testing };
}

/** Where the roster is read from and when; tried before it is saved. */
export function PullForm(props: FormProps) {
  const { draft, faults, change, save, check, setting, testing } = usePullForm(props);
  const changes = useMay('connection.write');
  const form = { draft, faults, onChange: change };
  return (
    <>
      <Block title="Сервер журнала">
        <div className="stack-close">
          <ProviderFields {...form} kept={secretStays(draft, props.pull)} />
          {changes && (
            <Actions>
              <Button busy={testing.isLoading} onClick={check}>
                Проверить
              </Button>
            </Actions>
          )}
          {testing.isLoading && <Skeleton lines={5} />}
          {testing.error && <Problem error={testing.error} />}
          {testing.data && !testing.isLoading && <CheckSteps check={testing.data} />}
        </div>
      </Block>
      <Block title="Когда загружать">
        <div className="stack-close">
          <ScheduleFields {...form} />
          {setting.error && <Problem error={setting.error} />}
          {changes && (
            <Actions>
              <Button
                kind={props.pull ? 'plain' : 'pri'}
                busy={setting.isLoading}
                onClick={() => void save()}
              >
                Сохранить настройки
              </Button>
            </Actions>
          )}
        </div>
      </Block>
    </>
  );
}
