import { test } from 'node:test';
import assert from 'node:assert/strict';

import { sendDataset } from '../src/api/datasets.js';
import { forgetSession, getSession, postJson, signOut } from '../src/api/session.js';
import { isAdmin, isPlanner, ownPath, signInAddress } from '../src/state/session.js';
import { ApiProblem, Unreachable } from '../src/api/http.js';

function served(...answers) {
  const calls = [];
  forgetSession();
  globalThis.fetch = async (address, options) => {
    calls.push({ address, ...options });
    const { status = 200, body = {}, headers = {} } = answers.shift();
    return new Response(status === 204 ? null : JSON.stringify(body), { status, headers });
  };
  return calls;
}

const signedIn = (token) => ({
  body: { signedIn: true, role: 'PLANNER', csrf: { header: 'X-XSRF-TOKEN', token } },
});

test('the session is asked for once', async () => {
  const calls = served(signedIn('a'));
  await getSession();
  await getSession();
  assert.equal(calls.length, 1);
  assert.equal(calls[0].address, '/api/v1/session');
});

test('an unsafe call carries the header of the session', async () => {
  const calls = served(signedIn('a'), { status: 201, body: { id: 7 } });
  const headers = { 'Idempotency-Key': 'k' };
  assert.deepEqual(await postJson('requests', { kva: 1 }, { headers }), { id: 7 });
  assert.equal(calls[1].method, 'POST');
  assert.equal(calls[1].body, '{"kva":1}');
  assert.deepEqual(calls[1].headers, {
    Accept: 'application/json',
    'Content-Type': 'application/json',
    'X-XSRF-TOKEN': 'a',
    'Idempotency-Key': 'k',
  });
});

test('a text is sent as it is, and nothing needs no body', async () => {
  const calls = served(signedIn('a'), {}, { status: 204 });
  await postJson('requests/batch', 'ref,kva', { headers: { 'Content-Type': 'text/csv' } });
  assert.equal(calls[1].body, 'ref,kva');
  assert.equal(calls[1].headers['Content-Type'], 'text/csv');
  assert.deepEqual(await postJson('tokens/3', null, { method: 'DELETE' }), {});
  assert.equal(calls[2].method, 'DELETE');
});

test('a header of yesterday is renewed once', async () => {
  const stale = { status: 403, body: { type: 'urn:headroom:problem:csrf', title: 'csrf' } };
  const calls = served(signedIn('old'), stale, signedIn('new'), { status: 204 });
  await signOut();
  assert.equal(calls[3].address, '/sign-out');
  assert.equal(calls[3].headers['X-XSRF-TOKEN'], 'new');

  served(signedIn('old'), stale, signedIn('new'), stale);
  await assert.rejects(signOut(), ApiProblem);
});

test('a no and a lost connection are told apart', async () => {
  const no = { status: 403, body: { type: 'urn:headroom:problem:not-allowed', title: 'no' } };
  const calls = served(signedIn('a'), no);
  await assert.rejects(postJson('accounts', {}), { status: 403 });
  assert.equal(calls.length, 2);
  globalThis.fetch = async () => {
    throw new TypeError('no network');
  };
  await assert.rejects(postJson('accounts', {}), Unreachable);
  forgetSession();
  await assert.rejects(getSession(), Unreachable);
});

test('roles', () => {
  assert.deepEqual(
    ['ANONYMOUS', 'INSTALLER', 'AUTHORITY', 'PLANNER', 'ADMIN'].map((role) => [
      isPlanner({ role }),
      isAdmin({ role }),
    ]),
    [[false, false], [false, false], [false, false], [true, false], [true, true]],
  );
});

test('after signing in one comes back to a page of this site only', () => {
  const here = { pathname: '/requests.html', search: '?list', hash: '#a' };
  assert.equal(signInAddress(here), 'signin.html?next=%2Frequests.html%3Flist%23a');
  assert.match(signInAddress({ ...here, search: '?lang=en' }), /%3Flang%3Den%23a&lang=en$/);
  assert.equal(ownPath('/requests.html?list#a'), '/requests.html?list#a');
  for (const outside of ['//evil.example', '/\\evil.example', 'https://evil.example', '', null,
    'javascript:alert(1)', '/\t/evil.example', 'x/y']) {
    assert.equal(ownPath(outside), '/', String(outside));
  }
});

test('a delivery asks for a new proof too when somebody signed in elsewhere', async () => {
  served(signedIn('old'), signedIn('new'));
  const proofs = [];
  globalThis.XMLHttpRequest = class extends EventTarget {
    upload = new EventTarget();
    open() {}
    setRequestHeader(name, value) {
      if (name === 'X-XSRF-TOKEN') proofs.push(value);
    }
    send() {
      const stale = proofs.length === 1;
      this.status = stale ? 403 : 202;
      this.responseText = JSON.stringify(stale ? { type: 'urn:headroom:problem:csrf' } : { id: 'j' });
      this.dispatchEvent(new Event('load'));
    }
  };
  const file = new File(['x'], 'a.zip');
  const job = await sendDataset({ file, descriptor: null }, () => {}, new AbortController().signal);
  assert.equal(job.id, 'j');
  assert.deepEqual(proofs, ['old', 'new']);
});
