import { useMay } from './may.tsx';
import { Views } from './ui/navigation.tsx';

const places = [
  { to: '/sync', label: 'История' },
  { to: '/sync/guards', label: 'Проверки' },
  { to: '/sync/upload', label: 'Из файла' },
  { to: '/sync/pull', label: 'С сервера журнала' },
] as const;
type Place = (typeof places)[number]['to'];

/** The pages of «Синхронизация», above each of them. */
export function SyncViews({ current }: { current: Place }) {
  const connects = useMay('connection.read');
  const shown = places.filter(({ to }) => connects || to === '/sync' || to === '/sync/guards');
  return (
    <Views
      label="Синхронизация"
      views={shown.map((place) => ({ ...place, current: place.to === current }))}
    />
  );
}
