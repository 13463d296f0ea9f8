/** Everything that can be taken along, each with its address, for people and for programs. */
import { h } from '../../view/dom.js';

/** Opened or saved by the reader, not fetched by the page. */
const DOWNLOADS = [
  { name: 'csv', href: '/api/v1/export/constraints.csv', format: 'CSV', file: true },
  { name: 'gpkg', href: '/api/v1/export/constraints.gpkg', format: 'GeoPackage', file: true },
  { name: 'heatmap', href: '/api/v1/export/heatmap', format: 'JSON', file: true },
  { name: 'ogc', href: '/ogc/features/v1', format: 'OGC API' },
  { name: 'changes', href: '/api/v1/changes', format: 'JSON' },
  { name: 'standards', href: '/api/v1/service-standards', format: 'JSON' },
];

export const downloads = ({ t }) =>
  h(
    'section',
    { class: 'card standard', 'aria-labelledby': 'downloads-title' },
    h('h2', { id: 'downloads-title' }, t('opendata.downloads')),
    h('ul', { class: 'downloads' }, DOWNLOADS.map((one) => row(one, t))),
    h('p', { class: 'hint' }, t('opendata.downloads.hint')),
  );

const row = ({ name, href, format, file }, t) =>
  h(
    'li',
    {},
    h(
      'a',
      { href, download: file && '', id: `download-${name}` },
      h('b', {}, t(`opendata.download.${name}`)),
      h('span', { class: 'format' }, format),
    ),
    h('code', {}, href),
  );
