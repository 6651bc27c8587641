/** How long a browser may take to begin saving. */
const SAVED_MS = 60_000;

/** Lets the browser save a file under the name in `Content-Disposition` (RFC 6266). */
export function save(file: Blob, disposition: string | null): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = nameIn(disposition);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_MS);
}

function nameIn(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  const plain = /filename="([^"]+)"/.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : (plain ?? '');
}
