/** The job that plans, applies and takes back; woken whenever there is something to do. */
export const SYNC_JOB = 'sync';
