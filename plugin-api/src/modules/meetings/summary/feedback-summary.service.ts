import {
  CONCERNS,
  type FeedbackConcern,
  type FeedbackQuery,
  type FeedbackSummary,
} from '@nastavnik/contracts/feedback-summary';
import type { Pair } from '@nastavnik/contracts/pairs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { PairsService } from '../../pairs/pairs.service.ts';
import { FeedbackSummaryRepository, type Hindrance } from './feedback-summary.repository.ts';
import { pairsIn, type SideMonth, tallyOf, trendOf } from './tally.ts';

type OfPair = FeedbackSummary['pairs'][number];

const lowest = ({ mentor, mentee }: OfPair) => Math.min(mentor.mean ?? 11, mentee.mean ?? 11);
const firstToLookAt = (one: OfPair, other: OfPair) =>
  other.awaiting - one.awaiting || lowest(one) - lowest(other);

const peopleOf = ({ mentor, mentees }: Pair) => ({ mentor, mentees });

/** Sums up what both sides say of their meetings, for whoever may read it of others. */
@Injectable()
export class FeedbackSummaryService {
  constructor(
    private readonly scope: Scope,
    private readonly said: FeedbackSummaryRepository,
    private readonly pairs: PairsService,
    private readonly packs: PacksService,
  ) {}

  async show(query: FeedbackQuery): Promise<FeedbackSummary> {
    const span = { ...query, ...this.daysOf(query) };
    const { norms, forms } = await this.packs.current();
    const rows = await this.said.months(span);
    const hindrances = await this.said.hindrances(span, norms.lowMark);
    const named = await this.pairs.among([...new Set(rows.map(({ pairId }) => pairId))]);
    const order = forms.map(({ code }) => code);
    return {
      from: span.from,
      to: span.to,
      total: { ...tallyOf(rows), pairs: pairsIn(rows), change: trendOf(rows) },
      forms: [...Map.groupBy(rows, ({ form }) => form)]
        .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
        .map(([form, of]) => ({
          form,
          pairs: pairsIn(of),
          ...tallyOf(of),
          change: trendOf(of),
        })),
      months: [...Map.groupBy(rows, ({ month }) => month)]
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([month, of]) => ({ month, ...tallyOf(of) })),
      pairs: this.ofPairs(rows, named),
      concerns: this.concerns(hindrances, named),
      own: await this.said.own(span),
    };
  }

  /** This school year so far, unless said. */
  private daysOf({ from, to }: FeedbackQuery) {
    const today = this.scope.today();
    return { from: from ?? `${schoolYearOf(to ?? today) - 1}-09-01`, to: to ?? today };
  }

  private ofPairs(rows: readonly SideMonth[], named: ReadonlyMap<string, Pair>): OfPair[] {
    return [...Map.groupBy(rows, ({ pairId }) => pairId)]
      .flatMap(([pairId, of]) => {
        const pair = named.get(pairId);
        return pair
          ? [
              {
                pairId,
                form: pair.form,
                people: peopleOf(pair),
                ...tallyOf(of),
                change: trendOf(of),
              },
            ]
          : [];
      })
      .toSorted(firstToLookAt);
  }

  private concerns(found: Hindrance[], named: ReadonlyMap<string, Pair>): FeedbackConcern[] {
    return found
      .flatMap((each) => {
        const pair = named.get(each.pairId);
        return pair ? [{ ...each, ...peopleOf(pair) }] : [];
      })
      .toSorted((a, b) => b.date.localeCompare(a.date))
      .slice(0, CONCERNS);
  }
}
