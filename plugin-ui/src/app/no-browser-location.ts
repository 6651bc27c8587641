const refuse = (): never => {
  throw new Error('Every router here is given its own location');
};

/** Stands where wouter's own browser location was; see `build/quiet-wouter.ts`. */
export const useBrowserLocation = refuse;
export const useSearch = refuse;
