import { configShape, type JsonSchema } from './schema/json-schema.ts';

const INTRODUCTION = `# Configuration

The file is looked for in this order, and the first one wins; nothing is merged:

1. what \`--config\` says,
2. what \`DROWSE_CONFIG\` says,
3. \`./drowse.yaml\`,
4. \`$XDG_CONFIG_HOME/drowse/drowse.yaml\` (\`~/.config\` if that is not set),
5. \`/etc/drowse/drowse.yaml\`.

Without any file the environment describes one Proxmox, called \`default\`: \`PROXMOX_URL\`, \`PROXMOX_TOKEN_ID\`,
\`PROXMOX_SECRET\` (or \`PROXMOX_SECRET_FILE\`), \`PROXMOX_USERNAME\`, \`PROXMOX_PASSWORD\` (or \`PROXMOX_PASSWORD_FILE\`),
\`PROXMOX_REALM\`, \`PROXMOX_CA_FILE\`, \`PROXMOX_FINGERPRINT\`, \`PROXMOX_NO_TLS_VERIFY\`. Empty variables count as unset.

- \`\${NAME}\` in a value is the environment variable of that name, \`\${NAME:-default}\` if it may be unset; \`$\${\` is a
  literal \`\${\`.
- Durations carry their unit: \`250ms\`, \`30s\`, \`3m\`, \`2h\`, \`1d\`; only \`0\` needs none.
- Relative paths are relative to the file.
- Unknown keys are errors. \`drowse config check\` tells all of them at once, with line and column.
- Editors complete and check the file with the schema that comes with the package:
  \`# yaml-language-server: $schema=node_modules/drowse/dist/config.schema.json\`

\`\`\`yaml
providers:
  proxmox:
    - url: https://pve1.example.com:8006
      token_id: drowse@pve!home
      secret: \${PVE_SECRET}
      ca_file: pve-root-ca.pem
routes:
  jellyfin:
    port: 8096
    proxmox: { vmid: 101 }
    idlewatcher: { idle_timeout: 30m }
\`\`\`

A fingerprint that matches the server's own certificate replaces the checks of chain and name. One that matches a CA
counts only if the server's certificate was really signed by that CA, is in date and bears the right name.
`;

/** docs/config.md: every key, its type, its default and what it does. */
export function configReference(): string {
  const sections: string[] = [];
  addSection(configShape(), '', sections);
  return [INTRODUCTION, ...sections].join('\n');
}

function addSection(schema: JsonSchema, path: string, sections: string[]): void {
  const properties = Object.entries(schema.properties ?? {});
  if (path !== '') sections.push(sectionText(schema, path, properties));
  for (const [key, member] of properties) {
    const name = path === '' ? key : `${path}.${key}`;
    if (member.properties) addSection(member, name, sections);
    else if (member.items?.properties)
      addSection({ ...member.items, description: member.description }, `${name}[]`, sections);
    else if (typeof member.additionalProperties === 'object') {
      addSection(
        { ...member.additionalProperties, description: member.description },
        `${name}.NAME`,
        sections,
      );
    }
  }
}

function sectionText(schema: JsonSchema, path: string, properties: readonly [string, JsonSchema][]): string {
  const about = schema.description === undefined ? '' : `\n${schema.description}\n`;
  const rows = properties.map(([key, member]) => {
    const needed = schema.required?.includes(key) ? ' (required)' : '';
    return `| \`${key}\`${needed} | ${typeText(member)} | ${defaultText(member)} | ${cell(member.description ?? '')} |\n`;
  });
  return `## \`${path}\`\n${about}\n| key | type | default | |\n|---|---|---|---|\n${rows.join('')}`;
}

function typeText(schema: JsonSchema): string {
  if (schema.format === 'drowse-duration') return 'duration';
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(' ');
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' or ');
  switch (schema.type) {
    case 'string':
      return 'text';
    case 'boolean':
      return '`true` `false`';
    case 'integer':
    case 'number':
      return rangeText(schema);
    case 'array':
      return schema.items?.properties ? 'list, see below' : `list of ${typeText(schema.items ?? {})}`;
    default:
      return 'section, see below';
  }
}

function rangeText({ minimum, maximum }: JsonSchema): string {
  const open = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER;
  return open ? `number ≥ ${minimum ?? 0}` : `number ${minimum ?? 0}–${maximum}`;
}

function defaultText(schema: JsonSchema): string {
  const value = schema.default;
  const empty =
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  if (empty) return '';
  return `\`${Array.isArray(value) ? JSON.stringify(value) : String(value)}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
