/** The table of contents of the product: every HTTP call there is. */
export const routes = {};
