import { expect, test } from 'vitest';
import { type CliLab, useLab, writeInto } from '../../../test/support/cli.ts';
import type { RemoteReport } from '../../app/doctor/report.ts';

const lab = useLab();

/** The environment of a user's token that has these roles, and the user with it. */
function tokenWith(
  lab: CliLab,
  name: string,
  roles: Readonly<Record<string, string>>,
): Record<string, string> {
  const { access } = lab.simulator.world.clusters[0]!;
  const userid = `${name}@pve`;
  const tokenId = `${userid}!cli`;
  const secret = '6f6f6f6f-0000-4000-8000-000000000000';
  access.addUser({ userid });
  access.addToken({ tokenId, secret, privsep: false });
  for (const [path, role] of Object.entries(roles)) {
    access.grant({ path, kind: 'user', principal: userid, role, propagate: true });
  }
  return lab.environment({ PROXMOX_TOKEN_ID: tokenId, PROXMOX_SECRET: secret });
}

test('where all is well it says so, and prints nothing to paste', async () => {
  const { code, stdout, stderr } = await lab().run('doctor');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^homelab\n/);
  expect(stdout).toContain('Proxmox VE 9.2.11');
  expect(stdout).toContain('certificate trusted by the given CA');
  expect(stdout).not.toMatch(/✘|pveum|fingerprint:/);
});

test('an auditor lacks power; the lines that grant it differ between 8 and 9 only where they must', async () => {
  const env = tokenWith(lab(), 'auditor', { '/': 'PVEAuditor' });
  const { code, stdout } = await lab().run('doctor', { env });
  expect(code).toBe(0);
  expect(stdout).toContain('✔ see guests');
  expect(stdout).toContain(
    '✘ start, stop, shut down, reboot, reset, suspend, resume: VM.PowerMgmt on /vms is missing',
  );
  expect(stdout).toContain(
    `  pveum role add DrowseGuests --privs 'VM.PowerMgmt VM.Config.Disk VM.Config.Options'
  pveum acl modify /vms --users 'auditor@pve' --roles DrowseGuests
  pveum acl modify /vms --tokens 'auditor@pve!cli' --roles DrowseGuests
`,
  );
  const [report] = JSON.parse((await lab().run('doctor --format json', { env })).stdout) as RemoteReport[];
  expect(report!.pveum['9'].join()).not.toContain('VM.Monitor');
  expect(report!.pveum['8'].join()).toContain('VM.Monitor');
});

test('the lines it prints are right: with them nothing is missing', async () => {
  const env = tokenWith(lab(), 'newcomer', {});
  const before = await lab().run('doctor --format json', { env });
  expect(before.code).toBe(5);
  const [report] = JSON.parse(before.stdout) as RemoteReport[];
  expect(report!.features!.every(({ status }) => status === 'missing')).toBe(true);
  const { access } = lab().simulator.world.clusters[0]!;
  for (const line of report!.pveum['9']) obey(access, line);
  const after = await lab().run('doctor', { env });
  expect(after.stdout).not.toContain('✘');
  expect(after.code).toBe(0);
});

/** Does what a line of pveum does. */
function obey(access: CliLab['simulator']['world']['clusters'][number]['access'], line: string): void {
  const [, add, privileges] = /^pveum role add (\w+) --privs '([^']+)'$/.exec(line) ?? [];
  if (add) {
    access.addRole(add, privileges!.split(' '));
    return;
  }
  const [, path, kind, principal, role] =
    /^pveum acl modify (\S+) --(user|token)s '([^']+)' --roles (\w+)$/.exec(line) ?? [];
  access.grant({
    path: path!,
    kind: kind as 'user' | 'token',
    principal: principal!,
    role: role!,
    propagate: true,
  });
}

test('rights on some guests only are told', async () => {
  const env = tokenWith(lab(), 'owner', { '/vms/101': 'PVEVMUser' });
  const { stdout } = await lab().run('doctor', { env });
  expect(stdout).toContain(
    '◐ see guests, their state and their addresses: VM.Audit on /vms is missing; granted on /vms/101 only',
  );
});

test('a certificate that is not trusted yet: the line it prints makes it trusted', async () => {
  const env = lab().environment({ PROXMOX_CA_FILE: '' });
  const { code, stdout } = await lab().run('doctor', { env });
  expect(code).toBe(4);
  const line = /^ +(PROXMOX_FINGERPRINT)=(\S+)$/m.exec(stdout)!;
  expect(stdout).toContain('pvenode cert info');
  const trusted = await lab().run('doctor', { env: { ...env, [line[1]!]: line[2]! } });
  expect(trusted).toMatchObject({ code: 0, stderr: '' });
  expect(trusted.stdout).toContain('certificate trusted by its fingerprint');
});

test('in a file the line is YAML, with the fingerprint of every URL', async () => {
  const { url, urls, tokenId, secret } = lab().simulator;
  const yaml = (trust: string) => `providers:
  proxmox:
    - name: lab
      url: ${url}
      urls: [${urls.slice(1).join(', ')}]
      token_id: "${tokenId}"
      secret: "${secret}"
      ${trust}
`;
  const path = writeInto(lab(), 'untrusting.yaml', yaml(''));
  const { code, stdout } = await lab().run(['--config', path, 'doctor']);
  expect(code).toBe(4);
  const line = /^ +(fingerprint: .+)$/m.exec(stdout)![1]!;
  writeInto(lab(), 'untrusting.yaml', yaml(line));
  expect((await lab().run(['--config', path, 'doctor'])).code).toBe(0);
});

test('a secret that is wrong', async () => {
  const env = lab().environment({ PROXMOX_SECRET: '11111111-2222-3333-4444-555555555555' });
  const { code, stdout } = await lab().run('doctor', { env });
  expect(code).toBe(5);
  expect(stdout).toMatch(/✘ root@pam!demo: .*refused/);
});
