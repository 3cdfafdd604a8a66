import { AuthenticationError } from '../access/authenticate.ts';
import { capabilities, effectivePermissions, permissionsAt } from '../access/capabilities.ts';
import { logIn } from '../access/login.ts';
import { ApiError, type Call, type Handler, parameterError } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { listParam, textParam } from './parameters.ts';

/** Who is it, and what may he [ACA]. */
export const handlers: Record<string, Handler<Cluster>> = {
  'GET /access/ticket': () => null,
  'POST /access/ticket': createTicket,
  'GET /access/permissions': permissions,
  'PUT /access/password': changePassword,
};

function createTicket(call: Call<Cluster>): unknown {
  const { access } = call.world;
  const realm = textParam(call, 'realm');
  const given = textParam(call, 'username') ?? '';
  const userid = realm === undefined ? given : `${given}@${realm}`;
  try {
    const answer = ticketAnswer(call, userid);
    note(call, `successful auth for user '${userid}'`);
    return answer;
  } catch (error) {
    if (!(error instanceof AuthenticationError)) throw error;
    const node = call.world.node(call.node);
    node.journal.append(
      call.world.now(),
      'pvedaemon',
      `authentication failure; rhost=::ffff:127.0.0.1 user=${userid} msg=${error.message}`,
      { pid: node.daemonPid('pvedaemon') },
    );
    throw new ApiError(401, 'authentication failure');
  }

  function ticketAnswer(call: Call<Cluster>, userid: string): unknown {
    const otp = textParam(call, 'otp');
    const tfaChallenge = textParam(call, 'tfa-challenge');
    const login = logIn(access, {
      userid,
      password: textParam(call, 'password') ?? '',
      ...(otp !== undefined && { otp }),
      ...(tfaChallenge !== undefined && { tfaChallenge }),
    });
    const path = textParam(call, 'path');
    const privileges = listParam(call, 'privs');
    const verifyOnly = path !== undefined && privileges.length > 0;
    if (verifyOnly && !privileges.every((privilege) => access.can(userid, path, privilege))) {
      throw new AuthenticationError('no permission');
    }
    const seesCluster = !call.world.standalone && access.can(userid, '/', 'Sys.Audit');
    return {
      username: userid,
      ...(!verifyOnly && { ticket: login.ticket, CSRFPreventionToken: login.csrfToken }),
      ...(login.needsTfa ? { NeedTFA: 1 } : { cap: capabilities(access, userid) }),
      ...(seesCluster && !login.needsTfa && { clustername: call.world.name }),
    };
  }
}

/** Writes into the cluster log, as root@pam, what the daemon did [PC]. */
function note(call: Call<Cluster>, text: string): void {
  const node = call.world.node(call.node);
  call.world.log.add({
    node: call.node,
    time: Math.floor(call.world.now() / 1000),
    pid: node.daemonPid('pvedaemon'),
    tag: 'pvedaemon',
    user: 'root@pam',
    text,
  });
}

function permissions(call: Call<Cluster>): unknown {
  const userid = textParam(call, 'userid') ?? call.caller.authId;
  const isOwn = userid === call.caller.authId || userid.startsWith(`${call.caller.authId}!`);
  if (!isOwn) call.require('/access', 'Sys.Audit');
  const path = textParam(call, 'path');
  if (path === undefined) return effectivePermissions(call.world, userid);
  if (!path.startsWith('/')) throw parameterError({ path: `invalid ACL path '${path}'` });
  return { [path]: permissionsAt(call.world.access, userid, path) };
}

function changePassword(call: Call<Cluster>): unknown {
  const userid = textParam(call, 'userid') ?? '';
  const account = call.world.access.user(userid);
  if (!account) throw new ApiError(500, `no such user ('${userid}')`);
  if (userid === 'root@pam' && call.caller.authId !== 'root@pam') {
    throw new ApiError(403, 'Permission check failed');
  }
  account.password = textParam(call, 'password');
  return null;
}
