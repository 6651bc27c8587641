/** The version of the embedding contract (props, lifecycles) that this build speaks. */
export const CONTRACT = '1.0.0';
