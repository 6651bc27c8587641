// From a client's secret to an applied run: node first-run.mjs (Node 20 or newer, nothing to install).
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const { API, CLIENT, CLIENT_SECRET, SCHOOL: school } = process.env;
const user = (sourcedId, familyName, role) => ({ sourcedId, familyName, role, orgs: [school] });
const place = (sourcedId, user, role) => ({ sourcedId, user, class: 'c-5a', school, role });
const roster = {
  classes: [{ sourcedId: 'c-5a', title: '5А', classType: 'homeroom', grades: ['05'], school }],
  users: [user('n-1', 'Зайцева', 'teacher'), user('n-2', 'Волков', 'student')],
  enrollments: [place('m-1', 'n-1', 'teacher'), place('m-2', 'n-2', 'student')],
};

let authorization = `Basic ${btoa([CLIENT, CLIENT_SECRET].map(encodeURIComponent).join(':'))}`;
async function call(method, path, body, type = 'json') {
  const headers = { authorization, 'content-type': `application/${type}` };
  headers['idempotency-key'] = randomUUID(); // a repeat after a lost answer takes the same one
  const options = { method, headers, body: type === 'json' ? JSON.stringify(body) : body };
  const answer = await fetch(API + path, options);
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const grant = ['grant_type=client_credentials', 'x-www-form-urlencoded'];
authorization = `Bearer ${(await call('POST', '/oauth2/token', ...grant)).access_token}`;
await call('PUT', `/sync/v1/schools/${school}/installation`, { enabled: true });
const counts = Object.fromEntries(
  Object.entries(roster).map(([name, rows]) => [name, rows.length]),
);
const completeness = { orgs: 'absent', academicSessions: 'absent', demographics: 'absent' };
const { runId } = await call('POST', '/sync/v1/runs', { schools: [school], completeness });
for (const [name, rows] of Object.entries(roster)) {
  const lines = rows.map((row) => JSON.stringify(row)).join('\n');
  await call('PUT', `/sync/v1/runs/${runId}/batches/${name}/0`, lines, 'x-ndjson');
}
let run = await call('POST', `/sync/v1/runs/${runId}/seal`, { counts });
while (!run.settled) {
  await sleep(500);
  run = await call('GET', `/sync/v1/runs/${runId}`);
}
// optional: when lessons are, so that meetings are not planned into them
if (run.state === 'applied')
  await call('PUT', `/sync/v1/schools/${school}/timetable`, {
    from: '2026-09-01',
    until: '2027-05-31',
    lessons: [{ class: 'c-5a', teachers: ['n-1'], weekday: 1, starts: '08:30', ends: '09:15' }],
  });
console.log(run.state, JSON.stringify(run.parts[0].totals));
