import { FEATURES, type PrivilegeSeries } from './features.ts';
import { pveumLines } from './pveum.ts';

const EXAMPLE = { user: 'drowse@pve', tokenId: 'drowse@pve!daemon' };

/** `docs/proxmox-permissions.md`: each feature with the privileges it wants, and the lines that grant them all. */
export function permissionsDocument(): string {
  const rows = FEATURES.map(({ name, essential, needs }) => {
    const list = (series: PrivilegeSeries) =>
      [...new Set(needs.map(({ path, privilege }) => `\`${privilege[series]}\` on \`${path}\``))].join(', ');
    const [nine, eight] = [list(9), list(8)];
    return `| ${name}${essential ? ' (needed)' : ''} | ${nine} | ${eight === nine ? 'the same' : eight} |`;
  });
  const everything = FEATURES.flatMap(({ needs }) => needs);
  const lines = (series: PrivilegeSeries) => pveumLines(everything, series, EXAMPLE, []).join('\n');
  const account = ['pveum user add drowse@pve', 'pveum user token add drowse@pve daemon'].join('\n');
  return `# What drowse may be allowed to do

An API token of an account of its own is enough. Grant what you want to use; \`drowse doctor\` says which of it is missing and prints the lines that are lacking, for your account and your version.

| to | Proxmox VE 9 | Proxmox VE 8 |
|---|---|---|
${rows.join('\n')}

Reading everything and changing nothing is the built-in role \`PVEAuditor\` on \`/\`.

## Everything, for one token

\`\`\`sh
${account}
\`\`\`

On Proxmox VE 9:

\`\`\`sh
${lines(9)}
\`\`\`

On Proxmox VE 8:

\`\`\`sh
${lines(8)}
\`\`\`
`;
}
