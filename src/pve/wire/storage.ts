import type { UpidText, WireFlag, WireNumber } from './scalar.ts';

/** One entry of `GET /nodes/{node}/storage/{storage}/content`; the schema forgets `content` and the `null`. */
export interface StorageContentWire {
  volid: string;
  format: string;
  content: string;
  'approximate-size'?: WireNumber;
  ctime?: WireNumber;
  encrypted?: string;
  notes?: string;
  parent?: string | null;
  protected?: WireFlag;
  size?: WireNumber;
  used?: WireNumber;
  verification?: { state: string; upid: UpidText };
  vmid?: WireNumber;
}
