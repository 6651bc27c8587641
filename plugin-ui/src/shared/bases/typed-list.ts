/** «алгебра, шахматы» as a list without blanks and repeats. */
export const listOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];

/** Whether a typed list is one that the API takes: 20 entries, each no longer than said. */
export const fitsList = (typed: string, longest: number): boolean => {
  const list = listOf(typed);
  return list.length <= 20 && list.every((word) => word.length <= longest);
};
