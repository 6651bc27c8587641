import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

/** Signs anyone in; pages of tests add their own routes by `serve`. */
export const server = setupServer(
  http.post('*/oauth2/token', () =>
    HttpResponse.json({ access_token: 'access', token_type: 'Bearer', expires_in: 900 }),
  ),
);
