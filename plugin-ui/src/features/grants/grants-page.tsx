import { useState } from 'react';
import type { Grant } from '@nastavnik/contracts/grants';
import { SchoolRole } from '@nastavnik/contracts/grants';
import { May } from '../../shared/may.tsx';
import { rowsOf } from '../../shared/pages.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { AppointDialog } from './appoint-dialog.tsx';
import { useListGrantsInfiniteQuery } from './grants.api.ts';
import { GrantsTable } from './grants-table.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

const views = [
  { role: '', label: 'Все' },
  { role: 'curator', label: 'Кураторы' },
  { role: 'school_admin', label: 'Администраторы' },
  { role: 'psychologist', label: 'Психологи' },
] as const;

/** The one administrator left, so that the table can say why the role stays. */
function useLastAdmin(): string | undefined {
  const { data } = useListGrantsInfiniteQuery({ query: { role: 'school_admin', limit: 200 } });
  const working = rowsOf(data).filter(({ state }) => state === 'active');
  return working.length === 1 ? working[0]?.id : undefined;
}

const roleIn = (word: string) => SchoolRole.safeParse(word).data;

/** The appointments of one view, and what is missing among them. */
function Appointments({ role }: { role: SchoolRole | undefined }) {
  const [revoking, setRevoking] = useState<Grant>();
  const list = useListGrantsInfiniteQuery({ query: { role, limit: 50 } });
  const lastAdminId = useLastAdmin();
  const grants = rowsOf(list.data);
  const noCurator =
    (role === undefined || role === 'curator') &&
    !list.hasNextPage &&
    !grants.some((grant) => grant.role === 'curator' && grant.state === 'active');
  if (list.error && !list.data)
    return <Problem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={5} />;
  if (grants.length === 0 && role === 'psychologist')
    return (
      <Empty title="Психолог не назначен">
        Назначьте его, и за помощью можно будет обратиться к нему, а не только к куратору.
      </Empty>
    );
  if (grants.length === 0)
    return (
      <Empty title="Пока никого нет">
        Начните с куратора: понадобятся номер и дата приказа о назначении.
      </Empty>
    );
  return (
    <>
      {noCurator && (
        <Note tone="warn">
          <p>Куратор сейчас не назначен: без него никто не соберёт базы и пары.</p>
        </Note>
      )}
      <GrantsTable
        label="Назначения"
        grants={grants}
        lastAdminId={lastAdminId}
        onRevoke={setRevoking}
      />
      {list.hasNextPage && (
        <Pager
          shown={grants.length}
          onMore={() => void list.fetchNextPage()}
          busy={list.isFetchingNextPage}
        />
      )}
      {revoking && <RevokeDialog grant={revoking} onClose={() => setRevoking(undefined)} />}
    </>
  );
}

/** «Роли и кураторы»: who may do what at the school, by which order, until when. */
export function GrantsPage() {
  const filters = useFilters();
  const role = roleIn(filters.get('role'));
  const appointing = filters.asked('appoint');
  return (
    <Page
      title="Роли и кураторы"
      actions={
        <May right="grants.write">
          <Button
            kind="pri"
            icon="plus"
            onClick={() => filters.set({ appoint: role ?? 'curator' })}
          >
            Назначить
          </Button>
        </May>
      }
    >
      <Views
        views={views.map((view) => ({
          to: filters.hrefWith({ role: view.role }),
          label: view.label,
          current: view.role === (role ?? ''),
        }))}
      />
      <Appointments role={role} />
      {appointing && (
        <AppointDialog
          role={roleIn(appointing) ?? 'curator'}
          onClose={() => filters.set({ appoint: '' })}
        />
      )}
    </Page>
  );
}
