/** Sending a delivery, and how far the server is with checking it. */
import { h, show } from '../../view/dom.js';
import { icon } from '../../view/glyphs.js';
import { grouped } from '../../format/power.js';
import { fileSize } from '../../format/datasets/size.js';
import * as api from '../../api/datasets.js';
import { chooseVersion } from '../../state/datasets/datasets.js';
import { dropJob, forgetDelivery, isEnded, isSending, sendDelivery } from '../../state/datasets/jobs.js';
import { saying } from '../staff/states.js';
import { button, keepingFocus, note } from './parts.js';

const DESCRIPTOR = /\.(ya?ml)$/i;
const DELIVERY = /\.(gpkg|zip|headroom)$/i;

export function mountUpload(root, store) {
  const zone = h('div');
  const state = h('div', { class: 'ds-jobs' });
  show(root, zone, state);
  store.watch(
    (s) => s.t,
    () => show(zone, dropZone(store)),
  );
  store.watch(
    (s) => [s.t, s.sending, s.jobs],
    ([t, sending, jobs]) =>
      keepingFocus(state, () =>
        show(
          state,
          sending && sendingCard(store, sending, t),
          Object.values(jobs)
            .toReversed()
            .map((job) => jobCard(store, job, t)),
        ),
      ),
  );
}

function dropZone(store) {
  const { t } = store.get();
  const message = h('p', { class: 'ds-drop-said', role: 'alert' });
  const take = (files) => {
    const delivery = deliveryOf([...files]);
    const wrong = !delivery ? 'wrongKind' : isSending(store.get()) ? 'oneAtATime' : null;
    message.textContent = wrong ? t(`datasets.upload.${wrong}`) : '';
    if (!wrong) sendDelivery(store, delivery, api);
  };
  const file = h('input', {
    type: 'file',
    id: 'ds-file',
    class: 'unseen',
    multiple: true,
    accept: '.gpkg,.zip,.headroom,.yml,.yaml',
    on: { change: () => (take(file.files), (file.value = '')) },
  });
  const zone = h(
    'div',
    { class: 'drop ds-drop' },
    file,
    h('label', { class: 'button button-main', for: 'ds-file' }, t('datasets.upload')),
    h('p', {}, t('datasets.upload.drop'), h('small', {}, t('datasets.upload.hint'))),
    message,
  );
  const over = (on) => (event) => {
    event.preventDefault();
    zone.classList.toggle('over', on);
  };
  zone.addEventListener('dragover', over(true));
  zone.addEventListener('dragleave', over(false));
  zone.addEventListener('drop', (event) => {
    over(false)(event);
    take(event.dataTransfer.files);
  });
  return zone;
}

/** One delivery with its descriptor, or a descriptor alone that names tables of a database. */
function deliveryOf(files) {
  const file = files.find(({ name }) => DELIVERY.test(name)) ?? null;
  const descriptor = files.find(({ name }) => DESCRIPTOR.test(name)) ?? null;
  const all = [file, descriptor].filter(Boolean);
  return all.length > 0 && all.length === files.length ? { file, descriptor } : null;
}

function sendingCard(store, { file, descriptor, share, problem, stop }, t) {
  const { name, size } = file ?? descriptor;
  return h(
    'section',
    { class: 'ds-job', 'aria-label': name },
    h('p', { class: 'ds-job-head' }, h('b', {}, name), h('small', {}, fileSize(size))),
    problem
      ? [
          note('OVERLOADED', h('p', {}, refusedText(problem, t))),
          button(t('datasets.upload.forget'), () => forgetDelivery(store), { small: true }),
        ]
      : [
          bar(share, t('datasets.upload.sending', { n: Math.floor(share * 100) })),
          button(t('datasets.upload.stop'), stop, { small: true, id: 'ds-stop' }),
        ],
  );
}

function refusedText(problem, t) {
  if (problem.body?.detail && problem.status < 500) return problem.body.detail;
  const { key, params } = saying(problem);
  return t(key, params);
}

const bar = (share, text) =>
  h(
    'div',
    { class: 'ds-bar' },
    h('progress', { max: 1, value: share, 'aria-label': text }),
    h('span', {}, text),
  );

const ENDS = { DONE: 'NORMAL', REJECTED: 'OVERLOADED', FAILED: 'OVERLOADED' };

function jobCard(store, job, t) {
  const { id, fileName, state, version, detail } = job;
  const ended = isEnded(job);
  return h(
    'section',
    { class: 'ds-job', 'aria-label': fileName },
    h(
      'p',
      { class: 'ds-job-head' },
      h('b', {}, fileName),
      ended &&
        h(
          'button',
          {
            type: 'button',
            class: 'ds-drop-job',
            'aria-label': t('datasets.job.forget', { name: fileName }),
            on: { click: () => dropJob(store, id) },
          },
          icon('clear', 14),
        ),
    ),
    ended
      ? note(ENDS[state], h('p', { role: 'status' }, t(`datasets.job.${state}`), detail && ` ${detail}`))
      : [bar((job.percent ?? 0) / 100, stageText(job, t)), h('p', { class: 'hint' }, t('datasets.job.leave'))],
    ended &&
      version &&
      button(t('datasets.job.open'), () => chooseVersion(store, version), { small: true }),
  );
}

function stageText({ state, layer, done, total, percent }, t) {
  const stage = t(`datasets.job.${state}`);
  const what = layer && (t.has(`datasets.layer.${layer}`) ? t(`datasets.layer.${layer}`) : layer);
  const rows = total > 0 ? `${grouped(done)} / ${grouped(total)}` : null;
  return [stage, what, rows, percent !== null && percent !== undefined && `${percent}%`]
    .filter(Boolean)
    .join(' · ');
}
