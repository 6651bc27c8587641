import { readFileSync } from 'node:fs';
import { makeProduct } from './product.ts';
import { deltaOf, feedOf, schoolsOf } from './sync-feed.ts';
import { writeFloor } from './sync-floor.ts';
import { Host } from './sync-host.ts';

/** A delta of the largest size, over some schools. */
const DELTA_OPS = 500;
const DELTA_SCHOOLS = 5;

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const round = (value: number) => Math.round(value * 100) / 100;

/** The most memory that a process has had, as the kernel counts it. */
const peakMb = (pid: number) =>
  Math.round(
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024,
  );

/**
 * A host's snapshots of so many people over HTTP, from the first request until all is applied:
 * the first, the same again, one per cent changed, and deltas of 500. The floor is plain INSERTs of the same rows.
 */
export async function bench(options: Record<string, string>): Promise<Record<string, unknown>> {
  const people = Number(options.people ?? 20_000);
  const rounds = Number(options.rounds ?? 3);
  const product = await makeProduct('http://localhost:4301');
  try {
    const host = await Host.connect(product, schoolsOf(people));
    const profile = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
    const api = await product.startApi(profile);
    const seconds = await host.feed(feedOf(people), 'first');
    const firstRssMb = peakMb(api.pid as number);
    const floor = await writeFloor(product.database.socketPath);
    const unchanged: number[] = [];
    const onePercent: number[] = [];
    let feed = feedOf(people);
    for (let wave = 1; wave <= rounds; wave++) {
      unchanged.push(await host.feed(feed, `unchanged-${wave}`));
      feed = feedOf(people, wave);
      onePercent.push(await host.feed(feed, `wave-${wave}`));
    }
    const deltas: number[] = [];
    for (let version = 1; version <= rounds; version++)
      deltas.push(await host.delta(deltaOf(people, DELTA_OPS, DELTA_SCHOOLS, version)));
    const peakRssMb = peakMb(api.pid as number);
    const ended = new Promise((done) => api.on('exit', done));
    api.kill();
    await ended;
    return {
      people,
      rows: floor.rows,
      seconds: round(seconds),
      floorSeconds: round(floor.seconds),
      ratio: round(seconds / floor.seconds),
      unchangedSeconds: round(median(unchanged)),
      unchangedRatio: round(median(unchanged) / seconds),
      onePercentSeconds: round(median(onePercent)),
      onePercentRatio: round(median(onePercent) / median(unchanged)),
      deltaSeconds: round(median(deltas)),
      firstRssMb,
      peakRssMb,
    };
  } finally {
    await product.stop();
  }
}
