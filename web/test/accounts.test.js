import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { ApiProblem, Unreachable } from '../src/api/http.js';
import { forgetSession } from '../src/api/session.js';
import { giveToken, resetPassword, revokeToken, signIn } from '../src/api/accounts.js';
import { accountProblem } from '../src/format/accountproblem.js';
import { translator } from '../src/format/message.js';

const table = (lang) => JSON.parse(readFileSync(new URL(`../i18n/${lang}.json`, import.meta.url)));
const problem = (status, kind, more = {}, wait = null) =>
  new ApiProblem(status, { type: `urn:headroom:problem:${kind}`, title: kind, ...more }, wait);

for (const lang of ['zh', 'en']) {
  const t = translator(table(lang));

  test(`every refusal has words of its own (${lang})`, () => {
    const refusals = [
      problem(401, 'sign-in-failed'),
      problem(401, 'sign-in-needed'),
      problem(429, 'too-many-sign-ins', {}, 840),
      problem(503, 'store-unavailable'),
      problem(403, 'not-allowed'),
      problem(409, 'name-taken'),
      problem(409, 'last-admin'),
      problem(409, 'too-many-tokens'),
      ...['old', 'new', 'name', 'displayName', 'label', 'days'].map((parameter) =>
        problem(400, 'bad-parameter', { parameter }),
      ),
      problem(500, 'internal'),
      new Unreachable('gone'),
    ];
    const said = refusals.map((refusal) => accountProblem(refusal, t));
    for (const words of said) assert.doesNotMatch(words, /account\.|\{/);
    assert.equal(new Set(said).size, said.length);
    assert.match(said[2], /840/);
  });

  test(`every role is named and told what it may (${lang})`, () => {
    for (const role of ['INSTALLER', 'AUTHORITY', 'PLANNER', 'ADMIN']) {
      assert.ok(t.has(`account.role.${role}`));
      assert.ok(t.has(`account.may.${role}`));
    }
  });
}

test('a mistake of the page is not hidden', () => {
  assert.throws(() => accountProblem(new TypeError('ours'), (key) => key), TypeError);
});

test('what the pages send', async () => {
  const calls = [];
  forgetSession();
  globalThis.fetch = async (address, options) => {
    calls.push([options.method ?? 'GET', address, options.body]);
    return new Response(JSON.stringify({ csrf: { header: 'X-XSRF-TOKEN', token: 'a' } }));
  };
  await signIn('陈 工', 'a&b=c');
  await giveToken('x', 30);
  await revokeToken('a/b');
  await resetPassword('li.si');
  const unsafe = calls.filter(([method]) => method !== 'GET');
  assert.deepEqual(unsafe, [
    ['POST', '/sign-in', 'name=%E9%99%88+%E5%B7%A5&password=a%26b%3Dc'],
    ['POST', '/api/v1/tokens', '{"label":"x","days":30}'],
    ['DELETE', '/api/v1/tokens/a%2Fb', undefined],
    ['POST', '/api/v1/accounts/li.si/password', undefined],
  ]);
});
