// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { AccessRefinements } from '../access.ts';
import type { NoParams } from '../no-params.ts';
import type { WireFlag, WireNumber } from '../../wire/scalar.ts';

type GetAccessWire = {
  subdir: string;
}[];

type GetAccessAclWire = {
  path: string;
  propagate?: WireFlag;
  roleid: string;
  type: 'user' | 'group' | 'token';
  ugid: string;
}[];

type GetAccessDomainsWire = {
  comment?: string;
  realm: string;
  tfa?: 'yubico' | 'oath';
  type: string;
}[];

type GetAccessGroupsWire = {
  comment?: string;
  groupid: string;
  users?: string;
}[];

interface GetAccessGroupsGroupidWire {
  comment?: string;
  members: string[];
}

type GetAccessOpenidWire = {
  subdir: string;
}[];

interface PostAccessOpenidLoginWire {
  CSRFPreventionToken: string;
  cap: Record<string, unknown>;
  clustername?: string;
  ticket: string;
  username: string;
}

type GetAccessRolesWire = {
  privs?: string;
  roleid: string;
  special?: WireFlag;
}[];

interface GetAccessRolesRoleidWire {
  'Datastore.Allocate'?: WireFlag;
  'Datastore.AllocateSpace'?: WireFlag;
  'Datastore.AllocateTemplate'?: WireFlag;
  'Datastore.Audit'?: WireFlag;
  'Group.Allocate'?: WireFlag;
  'Mapping.Audit'?: WireFlag;
  'Mapping.Modify'?: WireFlag;
  'Mapping.Use'?: WireFlag;
  'Permissions.Modify'?: WireFlag;
  'Pool.Allocate'?: WireFlag;
  'Pool.Audit'?: WireFlag;
  'Realm.Allocate'?: WireFlag;
  'Realm.AllocateUser'?: WireFlag;
  'SDN.Allocate'?: WireFlag;
  'SDN.Audit'?: WireFlag;
  'SDN.Use'?: WireFlag;
  'Sys.AccessNetwork'?: WireFlag;
  'Sys.Audit'?: WireFlag;
  'Sys.Console'?: WireFlag;
  'Sys.Incoming'?: WireFlag;
  'Sys.Modify'?: WireFlag;
  'Sys.PowerMgmt'?: WireFlag;
  'Sys.Syslog'?: WireFlag;
  'User.Modify'?: WireFlag;
  'VM.Allocate'?: WireFlag;
  'VM.Audit'?: WireFlag;
  'VM.Backup'?: WireFlag;
  'VM.Clone'?: WireFlag;
  'VM.Config.CDROM'?: WireFlag;
  'VM.Config.CPU'?: WireFlag;
  'VM.Config.Cloudinit'?: WireFlag;
  'VM.Config.Disk'?: WireFlag;
  'VM.Config.HWType'?: WireFlag;
  'VM.Config.Memory'?: WireFlag;
  'VM.Config.Network'?: WireFlag;
  'VM.Config.Options'?: WireFlag;
  'VM.Console'?: WireFlag;
  'VM.GuestAgent.Audit'?: WireFlag;
  'VM.GuestAgent.FileRead'?: WireFlag;
  'VM.GuestAgent.FileSystemMgmt'?: WireFlag;
  'VM.GuestAgent.FileWrite'?: WireFlag;
  'VM.GuestAgent.Unrestricted'?: WireFlag;
  'VM.Migrate'?: WireFlag;
  'VM.PowerMgmt'?: WireFlag;
  'VM.Replicate'?: WireFlag;
  'VM.Snapshot'?: WireFlag;
  'VM.Snapshot.Rollback'?: WireFlag;
}

type GetAccessTfaWire = {
  entries: {
    created: WireNumber;
    description: string;
    enable?: WireFlag;
    id: string;
    type: 'totp' | 'u2f' | 'webauthn' | 'recovery' | 'yubico';
  }[];
  'tfa-locked-until'?: WireNumber;
  'totp-locked'?: WireFlag;
  userid: string;
}[];

type GetAccessTfaUseridWire = {
  created: WireNumber;
  description: string;
  enable?: WireFlag;
  id: string;
  type: 'totp' | 'u2f' | 'webauthn' | 'recovery' | 'yubico';
}[];

interface PostAccessTfaUseridWire {
  challenge?: string;
  id: string;
  recovery?: string[];
}

interface GetAccessTfaUseridIdWire {
  created: WireNumber;
  description: string;
  enable?: WireFlag;
  id: string;
  type: 'totp' | 'u2f' | 'webauthn' | 'recovery' | 'yubico';
}

type GetAccessUsersWire = {
  comment?: string;
  email?: string;
  enable?: WireFlag;
  expire?: WireNumber;
  firstname?: string;
  groups?: string;
  keys?: string;
  lastname?: string;
  'realm-type'?: string;
  'tfa-locked-until'?: WireNumber;
  tokens?: {
    comment?: string;
    expire?: WireNumber;
    privsep?: WireFlag;
    tokenid: string;
  }[];
  'totp-locked'?: WireFlag;
  userid: string;
}[];

interface GetAccessUsersUseridWire {
  comment?: string;
  email?: string;
  enable?: WireFlag;
  expire?: WireNumber;
  firstname?: string;
  groups?: string[];
  keys?: string;
  lastname?: string;
  tokens?: Record<string, {
    comment?: string;
    expire?: WireNumber;
    privsep?: WireFlag;
  }>;
}

interface GetAccessUsersUseridTfaWire {
  realm?: 'oath' | 'yubico';
  types?: ('totp' | 'u2f' | 'yubico' | 'webauthn' | 'recovedry')[];
  user?: 'oath' | 'u2f';
}

type GetAccessUsersUseridTokenWire = {
  comment?: string;
  expire?: WireNumber;
  privsep?: WireFlag;
  tokenid: string;
}[];

interface GetAccessUsersUseridTokenTokenidWire {
  comment?: string;
  expire?: WireNumber;
  privsep?: WireFlag;
}

interface PostAccessUsersUseridTokenTokenidWire {
  'full-tokenid': string;
  info: {
    comment?: string;
    expire?: WireNumber;
    privsep?: WireFlag;
  };
  value: string;
}

interface PutAccessUsersUseridTokenTokenidWire {
  comment?: string;
  expire?: WireNumber;
  'full-tokenid'?: string;
  privsep?: WireFlag;
  value?: string;
}

export interface AccessEndpoints {
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access': {
    params: NoParams;
    wire: GetAccessWire;
    returns: GetAccessWire;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/acl': {
    params: NoParams;
    wire: GetAccessAclWire;
    returns: GetAccessAclWire;
  };
  /** Privilege: the right to change permissions on {path}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /access/acl': {
    params: {
      delete?: boolean;
      /** pve-groupid-list */
      groups?: string;
      path: string;
      /** default true */
      propagate?: boolean;
      /** pve-roleid-list */
      roles: string;
      /** pve-tokenid-list */
      tokens?: string;
      /** pve-userid-list */
      users?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: anybody, without logging in. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/domains': {
    params: NoParams;
    wire: GetAccessDomainsWire;
    returns: GetAccessDomainsWire;
  };
  /** Privilege: Realm.Allocate on /access/realm. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /access/domains': {
    params: {
      'acr-values'?: string;
      audiences?: string;
      /** default false */
      autocreate?: boolean;
      base_dn?: string;
      bind_dn?: string;
      /** default /etc/ssl/certs */
      capath?: string;
      /** default true */
      'case-sensitive'?: boolean;
      cert?: string;
      certkey?: string;
      /** default false */
      'check-connection'?: boolean;
      'client-id'?: string;
      'client-key'?: string;
      comment?: string;
      default?: boolean;
      domain?: string;
      filter?: string;
      /** ldap-simple-attr-list; default groupOfNames, group, univentionGroup, ipausergroup */
      group_classes?: string;
      group_dn?: string;
      group_filter?: string;
      /** ldap-simple-attr */
      group_name_attr?: string;
      /** default false */
      'groups-autocreate'?: boolean;
      'groups-claim'?: string;
      /** default false */
      'groups-overwrite'?: boolean;
      'issuer-url'?: string;
      /** default ldap */
      mode?: 'ldap' | 'ldaps' | 'ldap+starttls';
      password?: string;
      /** 1–65535 */
      port?: number;
      prompt?: string;
      /** default true */
      'query-userinfo'?: boolean;
      /** pve-realm */
      realm: string;
      /** default email profile */
      scopes?: string;
      secure?: boolean;
      /** address */
      server1?: string;
      /** address */
      server2?: string;
      sslversion?: 'tlsv1' | 'tlsv1_1' | 'tlsv1_2' | 'tlsv1_3';
      /** realm-sync-options */
      'sync-defaults-options'?: string;
      sync_attributes?: string;
      /** pve-tfa-config */
      tfa?: string;
      type: 'ad' | 'ldap' | 'openid' | 'pam' | 'pve';
      user_attr?: string;
      /** ldap-simple-attr-list; default inetorgperson, posixaccount, person, user */
      user_classes?: string;
      'username-claim'?: string;
      /** default false */
      verify?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Realm.Allocate on /access/realm. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /access/domains/{realm}': {
    params: {
      /** pve-realm */
      realm: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Realm.Allocate or Sys.Audit on /access/realm. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/domains/{realm}': {
    params: {
      /** pve-realm */
      realm: string;
    };
    wire: unknown;
    returns: unknown;
  };
  /** Privilege: Realm.Allocate on /access/realm. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /access/domains/{realm}': {
    params: {
      /** pve-realm */
      realm: string;
      'acr-values'?: string;
      audiences?: string;
      /** default false */
      autocreate?: boolean;
      base_dn?: string;
      bind_dn?: string;
      /** default /etc/ssl/certs */
      capath?: string;
      /** default true */
      'case-sensitive'?: boolean;
      cert?: string;
      certkey?: string;
      /** default false */
      'check-connection'?: boolean;
      'client-id'?: string;
      'client-key'?: string;
      comment?: string;
      default?: boolean;
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      domain?: string;
      filter?: string;
      /** ldap-simple-attr-list; default groupOfNames, group, univentionGroup, ipausergroup */
      group_classes?: string;
      group_dn?: string;
      group_filter?: string;
      /** ldap-simple-attr */
      group_name_attr?: string;
      /** default false */
      'groups-autocreate'?: boolean;
      'groups-claim'?: string;
      /** default false */
      'groups-overwrite'?: boolean;
      'issuer-url'?: string;
      /** default ldap */
      mode?: 'ldap' | 'ldaps' | 'ldap+starttls';
      password?: string;
      /** 1–65535 */
      port?: number;
      prompt?: string;
      /** default true */
      'query-userinfo'?: boolean;
      /** default email profile */
      scopes?: string;
      secure?: boolean;
      /** address */
      server1?: string;
      /** address */
      server2?: string;
      sslversion?: 'tlsv1' | 'tlsv1_1' | 'tlsv1_2' | 'tlsv1_3';
      /** realm-sync-options */
      'sync-defaults-options'?: string;
      sync_attributes?: string;
      /** pve-tfa-config */
      tfa?: string;
      user_attr?: string;
      /** ldap-simple-attr-list; default inetorgperson, posixaccount, person, user */
      user_classes?: string;
      /** default false */
      verify?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Realm.AllocateUser on /access/realm/{realm}, and User.Modify on /access/groups. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /access/domains/{realm}/sync': {
    params: {
      /** pve-realm */
      realm: string;
      /** default false */
      'dry-run'?: boolean;
      /** default true */
      'enable-new'?: boolean;
      full?: boolean;
      purge?: boolean;
      /** default none */
      'remove-vanished'?: string;
      scope?: 'users' | 'groups' | 'both';
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/groups': {
    params: NoParams;
    wire: GetAccessGroupsWire;
    returns: GetAccessGroupsWire;
  };
  /** Privilege: Group.Allocate on /access/groups. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /access/groups': {
    params: {
      comment?: string;
      /** pve-groupid */
      groupid: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Group.Allocate on /access/groups. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /access/groups/{groupid}': {
    params: {
      /** pve-groupid */
      groupid: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit or Group.Allocate on /access/groups. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/groups/{groupid}': {
    params: {
      /** pve-groupid */
      groupid: string;
    };
    wire: GetAccessGroupsGroupidWire;
    returns: GetAccessGroupsGroupidWire;
  };
  /** Privilege: Group.Allocate on /access/groups. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /access/groups/{groupid}': {
    params: {
      /** pve-groupid */
      groupid: string;
      comment?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/openid': {
    params: NoParams;
    wire: GetAccessOpenidWire;
    returns: GetAccessOpenidWire;
  };
  /** Privilege: anybody, without logging in. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /access/openid/auth-url': {
    params: {
      /** pve-realm */
      realm: string;
      'redirect-url': string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: anybody, without logging in. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /access/openid/login': {
    params: {
      code: string;
      'redirect-url': string;
      state: string;
    };
    wire: PostAccessOpenidLoginWire;
    returns: PostAccessOpenidLoginWire;
  };
  /** Privilege: one's own account, or (Realm.AllocateUser on the realm of the account, and User.Modify on /access/groups or on a group of the account). Refused to API tokens. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /access/password': {
    params: {
      'confirmation-password'?: string;
      password: string;
      /** pve-userid */
      userid: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/permissions': {
    params: {
      path?: string;
      userid?: string;
    };
    wire: AccessRefinements['GET /access/permissions']['wire'];
    returns: AccessRefinements['GET /access/permissions']['returns'];
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/roles': {
    params: NoParams;
    wire: GetAccessRolesWire;
    returns: GetAccessRolesWire;
  };
  /** Privilege: Sys.Modify on /access. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /access/roles': {
    params: {
      /** pve-priv-list */
      privs?: string;
      /** pve-roleid */
      roleid: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /access. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /access/roles/{roleid}': {
    params: {
      /** pve-roleid */
      roleid: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/roles/{roleid}': {
    params: {
      /** pve-roleid */
      roleid: string;
    };
    wire: GetAccessRolesRoleidWire;
    returns: GetAccessRolesRoleidWire;
  };
  /** Privilege: Sys.Modify on /access. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /access/roles/{roleid}': {
    params: {
      /** pve-roleid */
      roleid: string;
      /** only with privs */
      append?: boolean;
      /** pve-priv-list */
      privs?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/tfa': {
    params: NoParams;
    wire: GetAccessTfaWire;
    returns: GetAccessTfaWire;
  };
  /** Privilege: one's own account, or User.Modify or Sys.Audit on /access/groups or on a group of the account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/tfa/{userid}': {
    params: {
      /** pve-userid */
      userid: string;
    };
    wire: GetAccessTfaUseridWire;
    returns: GetAccessTfaUseridWire;
  };
  /** Privilege: one's own account, or User.Modify on /access/groups or on a group of the account. Refused to API tokens. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /access/tfa/{userid}': {
    params: {
      /** pve-userid */
      userid: string;
      challenge?: string;
      description?: string;
      password?: string;
      totp?: string;
      type: 'totp' | 'u2f' | 'webauthn' | 'recovery' | 'yubico';
      value?: string;
    };
    wire: PostAccessTfaUseridWire;
    returns: PostAccessTfaUseridWire;
  };
  /** Privilege: one's own account, or User.Modify on /access/groups or on a group of the account. Refused to API tokens. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /access/tfa/{userid}/{id}': {
    params: {
      /** pve-userid */
      userid: string;
      id: string;
      password?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: one's own account, or User.Modify or Sys.Audit on /access/groups or on a group of the account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/tfa/{userid}/{id}': {
    params: {
      /** pve-userid */
      userid: string;
      id: string;
    };
    wire: GetAccessTfaUseridIdWire;
    returns: GetAccessTfaUseridIdWire;
  };
  /** Privilege: one's own account, or User.Modify on /access/groups or on a group of the account. Refused to API tokens. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /access/tfa/{userid}/{id}': {
    params: {
      /** pve-userid */
      userid: string;
      id: string;
      description?: string;
      enable?: boolean;
      password?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: anybody, without logging in. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/ticket': {
    params: NoParams;
    wire: null;
    returns: null;
  };
  /** Privilege: anybody, without logging in. Refused to API tokens. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /access/ticket': {
    params: {
      /** default true */
      'new-format'?: boolean;
      otp?: string;
      password: string;
      /** only with privs */
      path?: string;
      /** pve-priv-list; only with path */
      privs?: string;
      /** pve-realm */
      realm?: string;
      'tfa-challenge'?: string;
      username: string;
    };
    wire: AccessRefinements['POST /access/ticket']['wire'];
    returns: AccessRefinements['POST /access/ticket']['returns'];
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/users': {
    params: {
      enabled?: boolean;
      /** default false */
      full?: boolean;
    };
    wire: GetAccessUsersWire;
    returns: GetAccessUsersWire;
  };
  /** Privilege: Realm.AllocateUser on the realm of the account, and User.Modify on /access/groups or on every group it is put into. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /access/users': {
    params: {
      comment?: string;
      /** email-opt */
      email?: string;
      /** default true */
      enable?: boolean;
      /** ≥ 0 */
      expire?: number;
      firstname?: string;
      /** pve-groupid-list */
      groups?: string;
      keys?: string;
      lastname?: string;
      password?: string;
      /** pve-userid */
      userid: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Realm.AllocateUser on the realm of the account, and User.Modify on /access/groups or on a group of the account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /access/users/{userid}': {
    params: {
      /** pve-userid */
      userid: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: User.Modify or Sys.Audit on /access/groups or on a group of the account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/users/{userid}': {
    params: {
      /** pve-userid */
      userid: string;
    };
    wire: GetAccessUsersUseridWire;
    returns: GetAccessUsersUseridWire;
  };
  /** Privilege: User.Modify on /access/groups or on every group it is put into. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /access/users/{userid}': {
    params: {
      /** pve-userid */
      userid: string;
      /** only with groups */
      append?: boolean;
      comment?: string;
      /** email-opt */
      email?: string;
      /** default true */
      enable?: boolean;
      /** ≥ 0 */
      expire?: number;
      firstname?: string;
      /** pve-groupid-list */
      groups?: string;
      keys?: string;
      lastname?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: one's own account, or User.Modify or Sys.Audit on /access/groups or on a group of the account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/users/{userid}/tfa': {
    params: {
      /** pve-userid */
      userid: string;
      /** default false */
      multiple?: boolean;
    };
    wire: GetAccessUsersUseridTfaWire;
    returns: GetAccessUsersUseridTfaWire;
  };
  /** Privilege: one's own account, or User.Modify on /access/groups or on a group of the account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/users/{userid}/token': {
    params: {
      /** pve-userid */
      userid: string;
    };
    wire: GetAccessUsersUseridTokenWire;
    returns: GetAccessUsersUseridTokenWire;
  };
  /** Privilege: one's own account, or User.Modify on /access/groups or on a group of the account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /access/users/{userid}/token/{tokenid}': {
    params: {
      /** pve-userid */
      userid: string;
      tokenid: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: one's own account, or User.Modify on /access/groups or on a group of the account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /access/users/{userid}/token/{tokenid}': {
    params: {
      /** pve-userid */
      userid: string;
      tokenid: string;
    };
    wire: GetAccessUsersUseridTokenTokenidWire;
    returns: GetAccessUsersUseridTokenTokenidWire;
  };
  /** Privilege: one's own account, or User.Modify on /access/groups or on a group of the account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /access/users/{userid}/token/{tokenid}': {
    params: {
      /** pve-userid */
      userid: string;
      tokenid: string;
      comment?: string;
      /** ≥ 0; default same as user */
      expire?: number;
      /** default true */
      privsep?: boolean;
    };
    wire: PostAccessUsersUseridTokenTokenidWire;
    returns: PostAccessUsersUseridTokenTokenidWire;
  };
  /** Privilege: one's own account, or User.Modify on /access/groups or on a group of the account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /access/users/{userid}/token/{tokenid}': {
    params: {
      /** pve-userid */
      userid: string;
      tokenid: string;
      comment?: string;
      /** pve-configid-list */
      delete?: string;
      /** ≥ 0; default same as user */
      expire?: number;
      /** default true */
      privsep?: boolean;
      /** default false */
      regenerate?: boolean;
    };
    wire: PutAccessUsersUseridTokenTokenidWire;
    returns: PutAccessUsersUseridTokenTokenidWire;
  };
  /** Privilege: User.Modify on /access/groups or on a group of the account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'PUT /access/users/{userid}/unlock-tfa': {
    params: {
      /** pve-userid */
      userid: string;
    };
    wire: WireFlag;
    returns: WireFlag;
  };
  /** Privilege: anybody, without logging in. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /access/vncticket': {
    params: {
      authid: string;
      path: string;
      port?: number;
      /** pve-priv-list */
      privs: string;
      vncticket: string;
    };
    wire: null;
    returns: null;
  };
}
