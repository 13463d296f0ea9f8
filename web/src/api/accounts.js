/** Everything about accounts that a page asks the server. */
import { getJson } from './http.js';
import { forgetSession, postJson } from './session.js';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

export async function signIn(name, password) {
  const body = new URLSearchParams({ name, password }).toString();
  await postJson('/sign-in', body, { headers: FORM });
  forgetSession();
}

/** Ends every session of the account, this one too, and every token. */
export async function changePassword(old, chosen) {
  await postJson('session/password', { old, new: chosen });
  forgetSession();
}

export const listTokens = async () => (await getJson('tokens')).tokens;

export const giveToken = (label, days) => postJson('tokens', { label, days });

export const revokeToken = (id) =>
  postJson(`tokens/${encodeURIComponent(id)}`, null, { method: 'DELETE' });

export const listAccounts = async () => (await getJson('accounts')).accounts;

export const addAccount = (account) => postJson('accounts', account);

export const resetPassword = (name) => step(name, 'password');

export const disable = (name) => step(name, 'disable');

export const enable = (name) => step(name, 'enable');

export const giveRole = (name, role) => step(name, 'role', { role });

const step = (name, what, body = null) =>
  postJson(`accounts/${encodeURIComponent(name)}/${what}`, body);
