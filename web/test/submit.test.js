import { test } from 'node:test';
import assert from 'node:assert/strict';
import { ApiProblem, Unreachable } from '../src/api/http.js';
import { createStore } from '../src/state/store.js';
import { draftFor, saveDraft } from '../src/state/draft.js';
import { act, isStale, load } from '../src/state/follow.js';
import { requestState } from '../src/state/requeststate.js';
import { sendAnew, sendEarlier, submitForm, type } from '../src/state/submit.js';
import { answer } from './answers.js';
import { storage, view } from './requests.js';

const FILLED = { kind: 'operator', name: '某公司', phone: '0851-87221234' };
const CODE = '8F2A61C0RZK4M7Q9VYB3HD5E7D';

/** A form at a place with room, filled in, and a server that answers as told. */
function filledForm(...outcomes) {
  const search = '?apply&lon=106.96&lat=27.06&kva=100&use=ev-public';
  const store = createStore(requestState({ search, hash: '' }));
  const sent = [];
  const ports = {
    storage: storage(),
    submit: async (body, key) => {
      sent.push({ body, key });
      const outcome = outcomes.shift();
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    onDone: (done) => store.set({ done }),
  };
  store.set({ answer: { ...store.get().answer, phase: 'answered', data: answer('AVAILABLE') } });
  type(store, ports.storage, FILLED);
  return { store, sent, ports };
}

const taken = () => new ApiProblem(409, { code: 'CAPACITY_TAKEN', availableKva: 21 });
const away = () => new ApiProblem(503, {});

test('a double click sends once', async () => {
  const { store, sent, ports } = filledForm(view(), view());
  await Promise.all([submitForm(store, ports), submitForm(store, ports)]);
  assert.equal(sent.length, 1);
  assert.equal(store.get().done.status, 'PLAN_REPLIED');
});

test('a form with mistakes is not sent, and typing takes the mistake away', async () => {
  const { store, sent, ports } = filledForm(view());
  type(store, ports.storage, { phone: '' });
  await submitForm(store, ports);
  assert.deepEqual([sent.length, Object.keys(store.get().mistakes)], [0, ['phone']]);
  type(store, ports.storage, { phone: '0851-87221234' });
  assert.deepEqual(store.get().mistakes, {});
});

test('a retry after no answer carries the same key, and the draft outlives a reload', async () => {
  const { store, sent, ports } = filledForm(away(), new Unreachable('no connection'), view());
  await submitForm(store, ports);
  assert.equal(draftFor(ports.storage, '106.96,27.06').fields.name, '某公司');
  await submitForm(store, ports);
  await submitForm(store, ports);
  assert.equal(new Set(sent.map(({ key }) => key)).size, 1);
  assert.equal(draftFor(ports.storage, '106.96,27.06').fields.name, '', 'sent: nothing is kept');
});

test('another place is another form', () => {
  const kept = storage();
  saveDraft(kept, 'here', { fields: { name: '甲' }, key: 'k', sent: null });
  assert.equal(draftFor(kept, 'here').fields.name, '甲');
  assert.notEqual(draftFor(kept, 'there').key, 'k');
});

test('capacity taken by another: nothing typed is lost, the grid is asked again', async () => {
  const { store, ports } = filledForm(taken());
  const before = store.get().attempt;
  await submitForm(store, ports);
  const { draft, attempt, sending, taken: said } = store.get();
  assert.deepEqual([draft.fields.name, attempt, sending], ['某公司', before + 1, false]);
  assert.equal(said.availableKva, 21);
});

test('a refused field is shown, and what is sent next counts anew', async () => {
  const { store, ports } = filledForm(new ApiProblem(400, { parameter: 'applicant.phone' }));
  await submitForm(store, ports);
  assert.deepEqual(store.get().mistakes, { phone: 'form.error.phone' });
  assert.equal(store.get().draft.sent, null);
});

test('an earlier attempt that was received after all can be seen, or another one sent', async () => {
  const reused = new ApiProblem(409, { code: 'KEY_REUSED' });
  const { store, sent, ports } = filledForm(away(), reused, view(), view());
  await submitForm(store, ports);
  type(store, ports.storage, { name: '另一家' });
  await submitForm(store, ports);
  assert.equal(store.get().problem.body.code, 'KEY_REUSED');
  await sendEarlier(store, ports);
  assert.deepEqual(sent[2], sent[0]);

  type(store, ports.storage, { name: '另一家' });
  await sendAnew(store, ports);
  assert.equal(sent[3].body.applicant.name, '另一家');
  assert.notEqual(sent[3].key, sent[0].key);
});

function following(search = '') {
  const store = createStore(requestState({ search, hash: `#${CODE}` }));
  return { store, show: () => load(store, async () => view(), () => 1000) };
}

test('what was last known stays when the server cannot be reached', async () => {
  const { store, show } = following();
  await show();
  await load(store, async () => Promise.reject(new Unreachable('no connection')));
  const { phase, data, problem } = store.get().request;
  assert.deepEqual([phase, data.kva, problem instanceof Unreachable], ['failed', 500, true]);
  assert.equal(isStale(store.get(), 1000), true);
});

test('an action shows the request it led to; a refused one leaves it as it was', async () => {
  const { store, show } = following();
  await show();
  const asked = [];
  const actOn = async (...args) => {
    asked.push(args);
    return view({ status: 'UNDER_CONSTRUCTION' });
  };
  await act(store, actOn, 'ready', {});
  assert.deepEqual(asked, [[CODE, 'ready', {}]]);
  assert.equal(store.get().request.data.status, 'UNDER_CONSTRUCTION');

  const refused = new ApiProblem(409, { code: 'ACTION_NOT_ALLOWED', allowed: ['WITHDRAW'] });
  await act(store, async () => Promise.reject(refused), 'ready', {});
  assert.equal(store.get().request.data.status, 'UNDER_CONSTRUCTION');
  assert.equal(store.get().actionProblem.error, refused);
  assert.equal(store.get().acting, null);
});
