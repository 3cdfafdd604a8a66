/** One address of a guest, and how it is known. */
export interface GuestAddress {
  /** Canonical: see `canonicalIp`. */
  readonly address: string;
  readonly family: 4 | 6;
  readonly prefixLength?: number;
  /** As the guest calls it (`eth0`), or as its configuration does (`net0`) where that is all there is. */
  readonly interface?: string;
  /** `interfaces`: the container's own; `agent`: the guest agent's word; the others are what is configured. */
  readonly source: 'interfaces' | 'agent' | 'config' | 'cloud-init';
}

/** The addresses alone, each once, in the order given. */
export function addressTexts(addresses: readonly GuestAddress[]): string[] {
  return [...new Set(addresses.map((each) => each.address))];
}
