/**
 * My account, and for admins everybody's. The line to follow:
 *
 *   panel/account/ ─► api/accounts ─► the panel itself, which shows what came back
 */
import { getSession } from './state/session.js';
import { startAccountPage } from './state/accountpage.js';
import { getTexts } from './api/client.js';
import { mountFrame } from './panel/account/frame.js';
import { mountAccount } from './panel/account/mine.js';

const store = await startAccountPage(window, getTexts, getSession);

mountFrame(document, store, 'account.title');
mountAccount(document.getElementById('account'), store);
