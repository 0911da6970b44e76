/** Loads what marks the words that were looked for, only where the address, or this step of the history, has them. */
// On the search page and in the registers, `q` is what the page itself is asked.
const isOwn = document.querySelector('[data-search-page], [data-register]') !== null;
const isTold = /[?&]q=/.test(location.search) || history.state?.sought;
if (isTold && !isOwn) import('#search/client/mark.ts').catch(console.error);
