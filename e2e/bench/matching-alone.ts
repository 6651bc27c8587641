import { readFileSync } from 'node:fs';
import { assign } from '@nastavnik/contracts/matching/assignment';
import { instanceOf } from '@nastavnik/contracts/matching/objective';
import { matchingCase, numbers } from './matching-cases.ts';
import { DISTRICT, WEIGHTS } from './matching-sizes.ts';

/** The engine in a process of its own: prints the most memory that it has had, in MB. */
const { seekers, places } = matchingCase(numbers(1), DISTRICT);
assign(instanceOf(seekers, places, WEIGHTS));
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
console.log(Math.round(Number(peak) / 1_024));
