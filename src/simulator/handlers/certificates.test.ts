import { get } from 'node:https';
import { expect, test } from 'vitest';
import { useSimulator } from '../../../test/support/simulator.ts';

test('a node shows its certificate and its authority’s, and a new one after a renewal', async () => {
  const simulator = await useSimulator({ scenario: 'empty' });
  const read = () =>
    new Promise<Array<Record<string, unknown>>>((resolve, reject) => {
      const headers = { authorization: `PVEAPIToken=${simulator.tokenId}=${simulator.secret}` };
      const url = `${simulator.url}/api2/json/nodes/pve1/certificates/info`;
      get(url, { ca: simulator.ca, headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        response.on('end', () => resolve(JSON.parse(text).data));
      }).on('error', reject);
    });
  const [authority, own] = await read();
  expect(authority).toMatchObject({
    filename: 'pve-root-ca.pem',
    fingerprint: simulator.fingerprint,
    pem: simulator.ca,
  });
  expect(own).toMatchObject({
    filename: 'pve-ssl.pem',
    issuer: authority!['subject'],
    san: expect.arrayContaining(['pve1', '127.0.0.1']),
  });
  simulator.node('pve1').renewCertificate();
  const [, renewed] = await read();
  expect(renewed!['fingerprint']).not.toBe(own!['fingerprint']);
});
