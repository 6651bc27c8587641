import { useState } from 'react';
import type { GuardOverride, GuardRule } from '@nastavnik/contracts/sync-guards';
import { SyncViews } from '../../shared/sync-views.tsx';
import { Block, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { EndDialog } from './end-dialog.tsx';
import { GuardList } from './guard-list.tsx';
import { useListGuardsQuery } from './guards.api.ts';
import { OverrideDialog } from './override-dialog.tsx';
import { OverridesHistory } from './overrides-history.tsx';

/** «Проверки»: what guards the school against a broken feed, and the exceptions from it. */
export function GuardsPage() {
  const { data, error, refetch } = useListGuardsQuery({ query: {} });
  const [changing, setChanging] = useState<GuardRule>();
  const [ending, setEnding] = useState<GuardOverride>();
  return (
    <Page
      title="Проверки загрузки"
      caption="защищают школу от неполных и испорченных выгрузок журнала"
      back={{ to: '/sync', label: 'Синхронизация', here: 'Проверки' }}
    >
      <SyncViews current="/sync/guards" />
      <div className="stack">
        <Block
          title="Что проверяется"
          caption="исключение действует до назначенного дня и только для новых загрузок"
        >
          {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
          {!error && !data && <Skeleton lines={8} />}
          {data && <GuardList rules={data.items} onChange={setChanging} onEnd={setEnding} />}
        </Block>
        <OverridesHistory />
      </div>
      {changing && <OverrideDialog rule={changing} onClose={() => setChanging(undefined)} />}
      {ending && <EndDialog override={ending} onClose={() => setEnding(undefined)} />}
    </Page>
  );
}
