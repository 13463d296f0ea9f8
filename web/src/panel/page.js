/** Puts every panel in its place and lays the page out by what there is to show. */
import { chosenOption } from '../state/actions.js';
import { placeTitle, quoted } from '../format/place.js';
import { mountHeader } from './header.js';
import { mountHero, mountLanding } from './landing.js';
import { mountSearch } from './search.js';
import { mountNeed } from './need.js';
import { mountAnswer } from './answer.js';
import { mountSubscribe } from './subscribe.js';
import { mountUnsubscribe } from './unsubscribe.js';
import { mountOutage } from './outage.js';
import { mountTiles } from './tiles.js';
import { mountOptions } from './options.js';
import { mountDetail } from './detail.js';
import { mountAbout } from './about.js';
import { mountSheet } from './sheet.js';
import { mountShortcuts } from './shortcuts.js';

/** A shared link may be a place too, and would fill the whole title. */
const LONGEST_TITLE = 60;

export function mountPanels(document, store) {
  const at = (id) => document.getElementById(id);
  mountHeader(at('header'), store);
  mountHero(at('hero'), store);
  mountSearch(at('search'), store);
  mountNeed(at('need'), store);
  mountLanding(at('landing'), store);
  mountAnswer(at('answer'), store);
  mountUnsubscribe(at('unsubscribe'), store);
  mountSubscribe(at('subscribe'), store);
  mountOutage(at('outage'), store);
  mountTiles(at('tiles'), store);
  mountOptions(at('options'), store);
  mountDetail(at('detail'), store);
  mountAbout(at('about'), store);
  mountSheet(at('sheet'), at('sheet-handle'), at('sheet-body'), store);
  mountShortcuts(document, store);
  layOut(at('shell'), store);
  nameThePage(document, store);
  skipByFocus(at('skip'), at('results'));
}

/** A fragment in the address would only clutter the link to share. */
function skipByFocus(link, target) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    target.focus();
  });
}

function layOut(shell, store) {
  store.watch(
    (s) => [s.place === null, chosenOption(s) !== null],
    ([landing, hasOption]) => {
      shell.dataset.mode = landing ? 'landing' : 'answer';
      shell.dataset.detail = !landing && hasOption ? 'yes' : 'no';
    },
  );
}

function nameThePage(document, store) {
  store.watch(
    (s) => [s.t, placeTitle(s)],
    ([t, place]) => {
      document.title = place
        ? t('app.titlePlace', { place: quoted(place, LONGEST_TITLE) })
        : t('app.title');
      document.getElementById('skip').textContent = t('app.skip');
    },
  );
}
