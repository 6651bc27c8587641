import type { Instance } from '@nastavnik/contracts/matching/assignment';
import { munkres } from 'munkres';

/** No pair at all. */
const NEVER = 1e14;

/** Each place a column; one more column each for staying alone. */
export function matrixOf(instance: Instance): Float64Array[] {
  const { starts, mentors, costs, places, alone, crowding } = instance;
  const first: number[] = [];
  let columns = 0;
  for (const count of places) {
    first.push(columns);
    columns += count;
  }
  return Array.from(alone, (stay, seeker) => {
    const row = new Float64Array(columns + alone.length).fill(NEVER);
    row.fill(Math.min(stay, NEVER), columns);
    for (let k = starts[seeker] as number; k < (starts[seeker + 1] as number); k++) {
      const mentor = mentors[k] as number;
      for (let place = 0; place < (places[mentor] as number); place++)
        row[(first[mentor] as number) + place] = (costs[k] as number) + crowding * place;
    }
    return row;
  });
}

export const sumOf = (matrix: Float64Array[], pairs: [number, number][]): number =>
  pairs.reduce((sum, [row, column]) => sum + (matrix[row]?.[column] as number), 0);

/** The least cost by the Hungarian method. */
export function leastCost(instance: Instance): number {
  const matrix = matrixOf(instance);
  return sumOf(matrix, munkres(matrix));
}
