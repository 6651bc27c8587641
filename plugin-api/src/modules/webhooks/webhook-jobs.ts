export const SENDING_JOB = 'webhooks.send';
export const FORGETTING_JOB = 'webhooks.forget';
