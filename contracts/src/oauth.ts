import { z } from 'zod';
import { route } from './route.ts';

export const GRANT_CLIENT = 'client_credentials';
export const GRANT_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
export const TYPE_JWT = 'urn:ietf:params:oauth:token-type:jwt';
/** A one-time link or a printed code of ours. */
export const TYPE_PASS = 'urn:nastavnik:params:token-type:pass';
/** What the page that a pass has opened keeps, to get the next access token. */
export const TYPE_REFRESH = 'urn:ietf:params:oauth:token-type:refresh_token';
export const TYPE_ACCESS = 'urn:ietf:params:oauth:token-type:access_token';
export const ASSERTION_JWT = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Form fields of RFC 6749 (client credentials) and RFC 8693 (exchange of a launch token). */
export const TokenRequest = z
  // RFC 6749 §3.2: parameters that are not recognised are ignored
  .looseObject({
    grant_type: z.string().max(200),
    scope: z.string().max(1000).optional(),
    client_id: z.string().max(255).optional(),
    client_assertion_type: z.string().max(200).optional(),
    client_assertion: z.string().max(8000).optional(),
    subject_token: z.string().max(8000).optional(),
    subject_token_type: z.string().max(200).optional(),
    requested_token_type: z.string().max(200).optional(),
  })
  .meta({ id: 'TokenRequest' });
export type TokenRequest = z.infer<typeof TokenRequest>;

/** RFC 7009; an unknown token is as good as ended. */
export const RevokeRequest = z
  .looseObject({ token: z.string().max(8000) })
  .meta({ id: 'RevokeRequest' });

export const TokenResponse = z
  .object({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    /** Seconds. */
    expires_in: z.int(),
    scope: z.string().optional(),
    issued_token_type: z.string().optional(),
    /** Only in exchange for a pass; the session lasts as long as the curator lets it. */
    refresh_token: z.string().optional(),
  })
  .meta({ id: 'TokenResponse' });
export type TokenResponse = z.infer<typeof TokenResponse>;

/** The body of a refusal of the token endpoint: RFC 6749 with our code beside. */
export const TokenError = z
  .object({ error: z.string(), error_description: z.string(), code: z.string() })
  .meta({ id: 'TokenError' });
export type TokenError = z.infer<typeof TokenError>;

export const oauthRoutes = {
  token: route({
    method: 'POST',
    path: '/oauth2/token',
    summary: 'Get an access token: as a machine client or in exchange for a launch token or a pass',
    may: 'public',
    accepts: 'application/x-www-form-urlencoded',
    bodyLimit: 32_768,
    body: TokenRequest,
    response: TokenResponse,
    refusal: TokenError,
  }),
  revoke: route({
    method: 'POST',
    path: '/oauth2/revoke',
    summary: 'End the session that a pass has opened, by its refresh token (RFC 7009)',
    may: 'public',
    accepts: 'application/x-www-form-urlencoded',
    bodyLimit: 32_768,
    body: RevokeRequest,
    response: z.object({}),
    refusal: TokenError,
  }),
};
