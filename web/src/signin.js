/** The sign-in page. The line to follow: panel/account/signin ─► api/accounts ─► the page one came from. */
import { getSession, ownPath } from './state/session.js';
import { startAccountPage } from './state/accountpage.js';
import { getTexts } from './api/client.js';
import { mountFrame } from './panel/account/frame.js';
import { mountSignIn } from './panel/account/signin.js';

const store = await startAccountPage(window, getTexts, getSession);
const next = ownPath(new URLSearchParams(window.location.search).get('next'));

mountFrame(document, store, 'account.signin.title');
mountSignIn(document.getElementById('account'), store, next);
