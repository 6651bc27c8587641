interface Dated {
  code: string;
  version: number;
  effectiveFrom: string;
}

/** Whether a higher version of the same code holds by the day on which this one would. */
export const isCorrected = (
  { code, version, effectiveFrom }: Dated,
  all: readonly Dated[],
  today: string,
): boolean =>
  all.some(
    (other) =>
      other.code === code &&
      other.version > version &&
      (other.effectiveFrom <= today || other.effectiveFrom <= effectiveFrom),
  );
