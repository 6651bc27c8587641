/** The job that reads providers; woken when somebody asks for it. */
export const PULL_JOB = 'sync.pull';
