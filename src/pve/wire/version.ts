/** `GET /version` and `GET /nodes/{node}/version` [RT, ND]. */
export interface VersionWire {
  version: string;
  release: string;
  repoid: string;
  console?: 'applet' | 'vv' | 'html5' | 'xtermjs';
}

export interface Version {
  /** As the server writes it: `9.2.11`, or `7.4-16` up to Proxmox VE 7. */
  readonly version: string;
  readonly release: string;
  readonly repoid: string;
  readonly console?: 'applet' | 'vv' | 'html5' | 'xtermjs';
  readonly major: number;
  readonly minor: number;
  /** Absent for a bare `9.2`. */
  readonly patch?: number;
}
