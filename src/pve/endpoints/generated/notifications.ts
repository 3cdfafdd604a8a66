// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { NoParams } from '../no-params.ts';
import type { WireFlag, WireNumber } from '../../wire/scalar.ts';

type GetClusterNotificationsEndpointsGotifyWire = {
  comment?: string;
  disable?: WireFlag;
  name: string;
  origin: 'user-created' | 'builtin' | 'modified-builtin';
  server: string;
}[];

interface GetClusterNotificationsEndpointsGotifyNameWire {
  comment?: string;
  digest?: string;
  disable?: WireFlag;
  name: string;
  server: string;
}

type GetClusterNotificationsEndpointsSendmailWire = {
  author?: string;
  comment?: string;
  disable?: WireFlag;
  'from-address'?: string;
  mailto?: string[];
  'mailto-user'?: string[];
  name: string;
  origin: 'user-created' | 'builtin' | 'modified-builtin';
}[];

interface GetClusterNotificationsEndpointsSendmailNameWire {
  author?: string;
  comment?: string;
  digest?: string;
  disable?: WireFlag;
  'from-address'?: string;
  mailto?: string[];
  'mailto-user'?: string[];
  name: string;
}

type GetClusterNotificationsEndpointsSmtpWire = {
  author?: string;
  comment?: string;
  disable?: WireFlag;
  'from-address': string;
  mailto?: string[];
  'mailto-user'?: string[];
  mode?: 'insecure' | 'starttls' | 'tls';
  name: string;
  origin: 'user-created' | 'builtin' | 'modified-builtin';
  port?: WireNumber;
  server: string;
  username?: string;
}[];

interface GetClusterNotificationsEndpointsSmtpNameWire {
  author?: string;
  comment?: string;
  digest?: string;
  disable?: WireFlag;
  'from-address': string;
  mailto?: string[];
  'mailto-user'?: string[];
  mode?: 'insecure' | 'starttls' | 'tls';
  name: string;
  port?: WireNumber;
  server: string;
  username?: string;
}

type GetClusterNotificationsEndpointsWebhookWire = {
  body?: string;
  comment?: string;
  disable?: WireFlag;
  header?: string[];
  method: 'post' | 'put' | 'get';
  name: string;
  origin: 'user-created' | 'builtin' | 'modified-builtin';
  secret?: string[];
  url: string;
}[];

interface GetClusterNotificationsEndpointsWebhookNameWire {
  body?: string;
  comment?: string;
  digest?: string;
  disable?: WireFlag;
  header?: string[];
  method: 'post' | 'put' | 'get';
  name: string;
  secret?: string[];
  url: string;
}

type GetClusterNotificationsMatcherFieldValuesWire = {
  comment?: string;
  field: string;
  value: string;
}[];

type GetClusterNotificationsMatcherFieldsWire = {
  name: string;
}[];

type GetClusterNotificationsMatchersWire = {
  comment?: string;
  disable?: WireFlag;
  'invert-match'?: WireFlag;
  'match-calendar'?: string[];
  'match-field'?: string[];
  'match-severity'?: string[];
  mode?: 'all' | 'any';
  name: string;
  origin: 'user-created' | 'builtin' | 'modified-builtin';
  target?: string[];
}[];

interface GetClusterNotificationsMatchersNameWire {
  comment?: string;
  digest?: string;
  disable?: WireFlag;
  'invert-match'?: WireFlag;
  'match-calendar'?: string[];
  'match-field'?: string[];
  'match-severity'?: string[];
  mode?: 'all' | 'any';
  name: string;
  target?: string[];
}

type GetClusterNotificationsTargetsWire = {
  comment?: string;
  disable?: WireFlag;
  name: string;
  origin: 'user-created' | 'builtin' | 'modified-builtin';
  type: 'sendmail' | 'gotify' | 'smtp' | 'webhook';
}[];

export interface NotificationsEndpoints {
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/notifications': {
    params: NoParams;
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/notifications/endpoints': {
    params: NoParams;
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: Mapping.Audit on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/notifications/endpoints/gotify': {
    params: NoParams;
    wire: GetClusterNotificationsEndpointsGotifyWire;
    returns: GetClusterNotificationsEndpointsGotifyWire;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, and (Sys.Audit and Sys.Modify on /, or Sys.AccessNetwork on /). Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'POST /cluster/notifications/endpoints/gotify': {
    params: {
      comment?: string;
      /** default false */
      disable?: boolean;
      /** pve-configid */
      name: string;
      server: string;
      token: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'DELETE /cluster/notifications/endpoints/gotify/{name}': {
    params: {
      /** pve-configid */
      name: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, or Mapping.Audit on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/notifications/endpoints/gotify/{name}': {
    params: {
      /** pve-configid */
      name: string;
    };
    wire: GetClusterNotificationsEndpointsGotifyNameWire;
    returns: GetClusterNotificationsEndpointsGotifyNameWire;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, and (Sys.Audit and Sys.Modify on /, or Sys.AccessNetwork on /). Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'PUT /cluster/notifications/endpoints/gotify/{name}': {
    params: {
      /** pve-configid */
      name: string;
      comment?: string;
      delete?: readonly string[];
      digest?: string;
      /** default false */
      disable?: boolean;
      server?: string;
      token?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, or Mapping.Audit on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/notifications/endpoints/sendmail': {
    params: NoParams;
    wire: GetClusterNotificationsEndpointsSendmailWire;
    returns: GetClusterNotificationsEndpointsSendmailWire;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, and (Sys.Audit and Sys.Modify on /, or Sys.AccessNetwork on /). Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'POST /cluster/notifications/endpoints/sendmail': {
    params: {
      author?: string;
      comment?: string;
      /** default false */
      disable?: boolean;
      'from-address'?: string;
      mailto?: readonly string[];
      'mailto-user'?: readonly string[];
      /** pve-configid */
      name: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'DELETE /cluster/notifications/endpoints/sendmail/{name}': {
    params: {
      /** pve-configid */
      name: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, or Mapping.Audit on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/notifications/endpoints/sendmail/{name}': {
    params: {
      /** pve-configid */
      name: string;
    };
    wire: GetClusterNotificationsEndpointsSendmailNameWire;
    returns: GetClusterNotificationsEndpointsSendmailNameWire;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, and (Sys.Audit and Sys.Modify on /, or Sys.AccessNetwork on /). Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'PUT /cluster/notifications/endpoints/sendmail/{name}': {
    params: {
      /** pve-configid */
      name: string;
      author?: string;
      comment?: string;
      delete?: readonly string[];
      digest?: string;
      /** default false */
      disable?: boolean;
      'from-address'?: string;
      mailto?: readonly string[];
      'mailto-user'?: readonly string[];
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, or Mapping.Audit on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/notifications/endpoints/smtp': {
    params: NoParams;
    wire: GetClusterNotificationsEndpointsSmtpWire;
    returns: GetClusterNotificationsEndpointsSmtpWire;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, and (Sys.Audit and Sys.Modify on /, or Sys.AccessNetwork on /). Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'POST /cluster/notifications/endpoints/smtp': {
    params: {
      author?: string;
      comment?: string;
      /** default false */
      disable?: boolean;
      'from-address': string;
      mailto?: readonly string[];
      'mailto-user'?: readonly string[];
      /** default tls */
      mode?: 'insecure' | 'starttls' | 'tls';
      /** pve-configid */
      name: string;
      password?: string;
      port?: number;
      server: string;
      username?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'DELETE /cluster/notifications/endpoints/smtp/{name}': {
    params: {
      /** pve-configid */
      name: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, or Mapping.Audit on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/notifications/endpoints/smtp/{name}': {
    params: {
      /** pve-configid */
      name: string;
    };
    wire: GetClusterNotificationsEndpointsSmtpNameWire;
    returns: GetClusterNotificationsEndpointsSmtpNameWire;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, and (Sys.Audit and Sys.Modify on /, or Sys.AccessNetwork on /). Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'PUT /cluster/notifications/endpoints/smtp/{name}': {
    params: {
      /** pve-configid */
      name: string;
      author?: string;
      comment?: string;
      delete?: readonly string[];
      digest?: string;
      /** default false */
      disable?: boolean;
      'from-address'?: string;
      mailto?: readonly string[];
      'mailto-user'?: readonly string[];
      /** default tls */
      mode?: 'insecure' | 'starttls' | 'tls';
      password?: string;
      port?: number;
      server?: string;
      username?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Audit on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/notifications/endpoints/webhook': {
    params: NoParams;
    wire: GetClusterNotificationsEndpointsWebhookWire;
    returns: GetClusterNotificationsEndpointsWebhookWire;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, and (Sys.Audit and Sys.Modify on /, or Sys.AccessNetwork on /). Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'POST /cluster/notifications/endpoints/webhook': {
    params: {
      body?: string;
      comment?: string;
      /** default false */
      disable?: boolean;
      header?: readonly string[];
      method: 'post' | 'put' | 'get';
      /** pve-configid */
      name: string;
      secret?: readonly string[];
      url: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'DELETE /cluster/notifications/endpoints/webhook/{name}': {
    params: {
      /** pve-configid */
      name: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, or Mapping.Audit on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/notifications/endpoints/webhook/{name}': {
    params: {
      /** pve-configid */
      name: string;
    };
    wire: GetClusterNotificationsEndpointsWebhookNameWire;
    returns: GetClusterNotificationsEndpointsWebhookNameWire;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, and (Sys.Audit and Sys.Modify on /, or Sys.AccessNetwork on /). Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'PUT /cluster/notifications/endpoints/webhook/{name}': {
    params: {
      /** pve-configid */
      name: string;
      body?: string;
      comment?: string;
      delete?: readonly string[];
      digest?: string;
      /** default false */
      disable?: boolean;
      header?: readonly string[];
      method?: 'post' | 'put' | 'get';
      secret?: readonly string[];
      url?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, or Mapping.Audit on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/notifications/matcher-field-values': {
    params: NoParams;
    wire: GetClusterNotificationsMatcherFieldValuesWire;
    returns: GetClusterNotificationsMatcherFieldValuesWire;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, or Mapping.Audit on /mapping/notifications. Runs in pveproxy. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/notifications/matcher-fields': {
    params: NoParams;
    wire: GetClusterNotificationsMatcherFieldsWire;
    returns: GetClusterNotificationsMatcherFieldsWire;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, or Mapping.Audit on /mapping/notifications, or Mapping.Use on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/notifications/matchers': {
    params: NoParams;
    wire: GetClusterNotificationsMatchersWire;
    returns: GetClusterNotificationsMatchersWire;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'POST /cluster/notifications/matchers': {
    params: {
      comment?: string;
      /** default false */
      disable?: boolean;
      'invert-match'?: boolean;
      'match-calendar'?: readonly string[];
      'match-field'?: readonly string[];
      'match-severity'?: readonly string[];
      /** default all */
      mode?: 'all' | 'any';
      /** pve-configid */
      name: string;
      target?: readonly string[];
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'DELETE /cluster/notifications/matchers/{name}': {
    params: {
      /** pve-configid */
      name: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, or Mapping.Audit on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/notifications/matchers/{name}': {
    params: {
      /** pve-configid */
      name: string;
    };
    wire: GetClusterNotificationsMatchersNameWire;
    returns: GetClusterNotificationsMatchersNameWire;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'PUT /cluster/notifications/matchers/{name}': {
    params: {
      /** pve-configid */
      name: string;
      comment?: string;
      delete?: readonly string[];
      digest?: string;
      /** default false */
      disable?: boolean;
      'invert-match'?: boolean;
      'match-calendar'?: readonly string[];
      'match-field'?: readonly string[];
      'match-severity'?: readonly string[];
      /** default all */
      mode?: 'all' | 'any';
      target?: readonly string[];
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, or Mapping.Audit on /mapping/notifications, or Mapping.Use on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/notifications/targets': {
    params: NoParams;
    wire: GetClusterNotificationsTargetsWire;
    returns: GetClusterNotificationsTargetsWire;
  };
  /** Privilege: Mapping.Modify on /mapping/notifications, or Mapping.Audit on /mapping/notifications, or Mapping.Use on /mapping/notifications. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'POST /cluster/notifications/targets/{name}/test': {
    params: {
      /** pve-configid */
      name: string;
    };
    wire: null;
    returns: null;
  };
}
