/** A number as Proxmox sends it: Perl may have made text of it on the way [JS]. */
export type WireNumber = number | string;

/** A boolean as Proxmox sends it. "No" is usually not sent at all. */
export type WireFlag = 0 | 1;

/** A UPID as text; `parseUpid` takes it apart. */
export type UpidText = string;
