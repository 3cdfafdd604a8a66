/** The settings of a terminal that `stty` can change and that matter here, named as it names them. */
export interface TtySettings {
  /** Input is handed over line by line and can be corrected until then. */
  icanon: boolean;
  echo: boolean;
  /** Control characters are echoed as `^C`. */
  echoctl: boolean;
  /** Ctrl-C and Ctrl-\ send signals. */
  isig: boolean;
  /** CR typed becomes LF. */
  icrnl: boolean;
  opost: boolean;
  /** LF written becomes CR LF, if `opost`. */
  onlcr: boolean;
}

export const COOKED: Readonly<TtySettings> = {
  icanon: true,
  echo: true,
  echoctl: true,
  isig: true,
  icrnl: true,
  opost: true,
  onlcr: true,
};

/** What `stty raw` sets; echo is not part of it. */
export const RAW: Partial<TtySettings> = { icanon: false, isig: false, icrnl: false, opost: false };

export const INTR = '\x03';
export const EOF = '\x04';
export const ERASE = '\x7f';
export const KILL = '\x15';
export const WERASE = '\x17';
export const QUIT = '\x1c';
