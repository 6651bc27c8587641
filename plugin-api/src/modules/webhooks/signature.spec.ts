import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { newSecret, signed } from './signature.ts';

it('signs as the specification of Standard Webhooks shows', () => {
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' };
  const at = new Date(1_614_265_330_000);
  expect(signed(message, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], at)).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

it('is believed by each of the secrets that hold, and by no other', () => {
  const [fresh, former, strange] = [newSecret(), newSecret(), newSecret()];
  const body = '{"слово":"да"}';
  const headers = signed({ id: 'one', body }, [fresh, former], new Date());
  for (const secret of [fresh, former])
    expect(new Webhook(secret).verify(body, headers)).toEqual({ слово: 'да' });
  expect(() => new Webhook(strange).verify(body, headers)).toThrow();
  expect(() => new Webhook(fresh).verify(body.replace('да', 'нет'), headers)).toThrow();
  expect(() => new Webhook(fresh).verify(body, { ...headers, 'webhook-id': 'two' })).toThrow();
});
