import { Link } from 'wouter';
import { useListControlSheetsInfiniteQuery } from './control-list.api.ts';
import { useMay } from './may.tsx';
import { useSession } from './session.ts';

const say = {
  title: 'Лист контроля ждёт ознакомления',
  from: (issuer: string) => `Составил: ${issuer}`,
  open: 'Открыть лист',
};

/** The last control sheets that came from above and that nobody here has read. */
export function useWaitingControl() {
  const { org } = useSession();
  const may = useMay('control.write');
  const { data } = useListControlSheetsInfiniteQuery({ query: { limit: 10 } }, { skip: !may });
  return (data?.pages[0]?.items ?? [])
    .filter(({ issuer, read }) => issuer.id !== org.id && read === null)
    .map(({ id, issuer }) => ({
      id,
      state: 'warn' as const,
      title: say.title,
      text: say.from(issuer.name),
      action: <Link href={`/control-sheets/${id}`}>{say.open}</Link>,
    }));
}
