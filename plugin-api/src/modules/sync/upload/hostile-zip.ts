import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip as somebody hostile writes it; what is not said is honest. */
export interface Entry {
  name: string | Uint8Array;
  data?: string | Uint8Array;
  /** Said to be packed so: 0 stored, 8 deflated, others are nobody's. */
  method?: number;
  packed?: Uint8Array;
  crc?: number;
  /** Said to be so many bytes. */
  size?: number;
  /** Said to take so many bytes packed. */
  packedSize?: number;
  flags?: number;
  /** Kind and rights on Unix. */
  mode?: number;
  /** Begins where this entry begins. */
  sameAs?: number;
}

interface Written {
  local: Buffer;
  central: Buffer;
}

const UTF8_NAMES = 0x800;
const bytesOf = (text: string | Uint8Array) => Buffer.from(text as Uint8Array);

function written(entry: Entry, offset: number): Written {
  const { method = 8, flags = UTF8_NAMES, mode } = entry;
  const name = bytesOf(entry.name);
  const data = bytesOf(entry.data ?? '');
  const packed = entry.packed ?? (method === 8 ? deflateRawSync(data) : data);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(entry.crc ?? crc32(data), 10);
  common.writeUInt32LE(entry.packedSize ?? packed.length, 14);
  common.writeUInt32LE(entry.size ?? data.length, 18);
  common.writeUInt16LE(name.length, 22);
  const tail = Buffer.alloc(14);
  if (mode !== undefined) tail.writeUInt32LE((mode << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([20, mode === undefined ? 0 : 3]);
  return {
    local: Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, packed]),
    central: Buffer.concat([Buffer.from('PK\u0001\u0002'), madeBy, common, tail, name]),
  };
}

/** A zip of these entries, byte by byte, with this comment at its end. */
export function rawZip(entries: readonly Entry[], comment = ''): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const begins = entry.sameAs === undefined ? offset : (offsets[entry.sameAs] ?? 0);
    const { local, central } = written(entry, begins);
    offsets.push(begins);
    centrals.push(central);
    if (entry.sameAs !== undefined) continue;
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Uint8Array.from(Buffer.concat([...locals, directory, end, Buffer.from(comment)]));
}
