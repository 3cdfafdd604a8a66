/** Proxmox's own prefix expression of who may call: `["perm", "/vms/{vmid}", ["VM.Audit"]]`, `["or", …]`. */
export type PermissionExpression = readonly [operator: string, ...operands: PermissionOperand[]];

/** A word, a number, a list of privileges, or an expression again. */
export type PermissionOperand = string | number | readonly PermissionOperand[];

/** Who may call a method. Without any of it: nobody but `root@pam` with a ticket or password. */
export interface PermissionSchema {
  /** `all`: any authenticated caller; `world`: anybody. */
  readonly user?: string;
  readonly check?: PermissionExpression;
}

/** One parameter or result, in the dialect of JSON Schema that Proxmox speaks [JS]. */
export interface ParameterSchema {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'null' | 'any';
  readonly optional?: boolean | 0 | 1;
  readonly enum?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A Perl pattern, to be anchored at both ends. */
  readonly pattern?: string;
  /** A named format (`pve-node`), or the keys of a property string. */
  readonly format?: string | Readonly<Record<string, ParameterSchema>>;
  readonly default?: unknown;
  /** In a property string: the key may be left out before this value. */
  readonly default_key?: boolean | 0 | 1;
  /** Only together with the parameter of this name. */
  readonly requires?: string;
  readonly items?: ParameterSchema;
  readonly properties?: Readonly<Record<string, ParameterSchema>>;
  readonly additionalProperties?: boolean | 0 | 1 | ParameterSchema;
  readonly oneOf?: readonly ParameterSchema[];
  /** Which values of `type-property` this belongs to. */
  readonly 'instance-types'?: readonly string[];
  readonly 'type-property'?: string;
}

export interface EndpointSchema {
  /** Proxmox's name of the handler. */
  readonly name: string;
  /** Runs in pvedaemon as root, and not in pveproxy. */
  readonly protected?: boolean;
  /** The parameter that names the node it runs on. */
  readonly proxyto?: string;
  /** `false`: refused to API tokens. */
  readonly allowtoken?: boolean;
  readonly permissions?: PermissionSchema;
  /** By name, path parameters included; families are written `net[n]`. Absent: none. */
  readonly parameters?: Readonly<Record<string, ParameterSchema>>;
  readonly returns?: ParameterSchema;
}

/** All that one version of Proxmox VE says of its own API. */
export interface ApiSchema {
  /** `9.2.3` */
  readonly version: string;
  /** By `GET /path/{param}`. */
  readonly endpoints: Readonly<Record<string, EndpointSchema>>;
}
