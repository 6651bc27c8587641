import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useWholePack } from '../../shared/whole-pack.ts';
import { LoadPack } from './load-pack.tsx';
import { PackBlock } from './pack-block.tsx';
import { Questionnaires } from './questionnaires.tsx';
import { Versions } from './versions.tsx';
import { wholeListsOf } from './whole-lists.ts';
import { words } from './words.ts';

/** The lists and norms in force: where each comes from, and what nobody has checked yet. */
export function PacksPage() {
  const { pack, error, refetch } = useWholePack();
  const mayWrite = useMay('packs.write');
  const { day } = useDates();
  const lists = pack ? wholeListsOf(pack) : [];
  const unchecked = lists.filter((list) => list.unchecked).length;
  return (
    <Page title={words.title} caption={pack && words.caption(pack.title, pack.version)}>
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!pack && !error && <Skeleton lines={8} />}
      {pack && (
        <Note tone={unchecked > 0 ? 'warn' : 'ok'}>
          {unchecked > 0 ? words.uncheckedNote(unchecked) : words.checkedNote}
        </Note>
      )}
      {pack && (
        <div className="below-stages stack">
          <Versions kind="lists" />
          <Versions kind="questionnaires" />
          {mayWrite && <LoadPack />}
          {lists.map((list) => (
            <PackBlock key={list.id} list={list} from={day(pack.effectiveFrom)} />
          ))}
          <Questionnaires />
        </div>
      )}
    </Page>
  );
}
