// Takes messages at RECEIVER: WEBHOOK_SECRET=whsec_… node webhook-receiver.mjs
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { isGenuine } from './verify-webhook.mjs';

const { RECEIVER = 'http://localhost:4391', WEBHOOK_SECRET } = process.env;
const taken = new Set(); // in production: a table that all your servers share

/** The status to answer; a message that came before is answered and dropped. */
function take(headers, body) {
  if (!isGenuine(body, headers, WEBHOOK_SECRET)) return 401;
  if (taken.has(headers['webhook-id'])) return 204;
  taken.add(headers['webhook-id']);
  const event = JSON.parse(body);
  console.log(event.type, JSON.stringify(event.data));
  return 204;
}

const server = createServer((request, answer) => {
  text(request)
    .then((body) => answer.writeHead(take(request.headers, body)).end())
    .catch(() => answer.destroy());
});
server.listen(new URL(RECEIVER).port);
