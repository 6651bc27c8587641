/** The only forms in which the browser's store knows an entry: nothing of it can be read. */
export interface Sealed {
  id: string;
  /** Whose it is, to whoever was given the same tag. */
  tag: string;
  /** Milliseconds since 1970. */
  at: number;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

export interface Sealing {
  tag: string;
  seal(id: string, at: number, entry: unknown): Promise<Sealed>;
  open(sealed: Sealed): Promise<unknown>;
}

const IV_BYTES = 12;
const text = new TextEncoder();

const bytesOf = (base64url: string) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.codePointAt(0)!,
  );

/** Seals by AES-GCM; the key cannot be taken out again and lives only as long as the mount. */
export async function sealingBy({ key, tag }: { key: string; tag: string }): Promise<Sealing> {
  const name = 'AES-GCM';
  const opened = await crypto.subtle.importKey('raw', bytesOf(key), name, false, [
    'encrypt',
    'decrypt',
  ]);
  const of = (id: string, iv: Uint8Array<ArrayBuffer>) => ({
    name,
    iv,
    additionalData: text.encode(id),
  });
  return {
    tag,
    async seal(id, at, entry) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const plain = text.encode(JSON.stringify(entry));
      return { id, tag, at, iv, data: await crypto.subtle.encrypt(of(id, iv), opened, plain) };
    },
    async open({ id, iv, data }) {
      const plain = await crypto.subtle.decrypt(of(id, iv), opened, data);
      return JSON.parse(new TextDecoder().decode(plain)) as unknown;
    },
  };
}
