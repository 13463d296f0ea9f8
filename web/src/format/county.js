import { inLanguage } from './language.js';

/** Whose supply area it is: the county of the base layer, else the utility, else plain words. */
export function countyName({ base, dataset, t, lang }) {
  const outline = base?.features.find((f) => f.properties.layer === 'outline');
  return (
    inLanguage(outline?.properties, 'name', lang) ||
    inLanguage(dataset?.utility, 'name', lang) ||
    t('problem.thisCounty')
  );
}
