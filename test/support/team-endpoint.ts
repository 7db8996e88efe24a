import { text } from 'node:stream/consumers';
import { SANDBOX_CLIENT, type Sandbox } from '../../src/sandbox/start-sandbox.js';
import { localServer } from './local-server.js';

export const TEAM_KEY = 'planted-team-key';

/** A team's own token endpoint in front of the sandbox: knows its key by a header and the user by a parameter. Closed after the test. */
export async function teamOf({ apiUrl, clientId, secret }: Sandbox) {
  const { url } = await localServer(async (request, response) => {
    const { user } = JSON.parse(await text(request));
    const known = request.headers['x-team-key'] === TEAM_KEY;
    const body = JSON.stringify({ clientId, secret });
    const headers = { loginName: String(user), 'content-type': 'application/json' };
    const answer = await fetch(`${apiUrl}/auth/token`, { method: 'POST', headers, body });
    response.writeHead(known ? answer.status : 401).end(await answer.text());
  });
  return {
    url: `${url}/token`,
    headers: { 'x-team-key': TEAM_KEY },
    parameters: { user: SANDBOX_CLIENT.loginName },
  };
}
