import { createServer } from 'node:net';

/** Settles when the port can be listened on; otherwise says which setting chooses another. */
export function freePort(port, setting) {
  return new Promise((settle, fail) => {
    const probe = createServer();
    probe.once('error', () =>
      fail(new Error(`Port ${port} is taken. Choose another: ${setting}=${port + 100} npm start`)),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(settle));
  });
}
