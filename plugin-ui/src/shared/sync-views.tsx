import { Views } from './ui/navigation.tsx';

const places = [
  { to: '/sync', label: 'История' },
  { to: '/sync/guards', label: 'Проверки' },
] as const;
type Place = (typeof places)[number]['to'];

/** The pages of «Синхронизация», above each of them. */
export function SyncViews({ current }: { current: Place }) {
  return (
    <Views
      label="Синхронизация"
      views={places.map((place) => ({ ...place, current: place.to === current }))}
    />
  );
}
