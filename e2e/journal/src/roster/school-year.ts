export interface SchoolYear {
  /** The year it ends in, as OneRoster names it. */
  code: string;
  start: string;
  end: string;
  title: string;
}

/** The school year of a day; in August the journal already shows the coming one. */
export function schoolYearOf(today: Date): SchoolYear {
  const startYear = today.getUTCFullYear() - (today.getUTCMonth() < 7 ? 1 : 0);
  const endYear = startYear + 1;
  return {
    code: String(endYear),
    start: `${startYear}-09-01`,
    end: `${endYear}-05-31`,
    title: `${startYear}/${String(endYear).slice(2)} учебный год`,
  };
}

/** A day so many days before another, both as `YYYY-MM-DD`. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
