/** Loads what marks the words that were looked for, only where the address says what they were. */
// On the search page and in the registers, `q` is what the page itself is asked.
const isOwn = document.querySelector('[data-search-page], [data-register]') !== null;
if (/[?&]q=/.test(location.search) && !isOwn) import('#search/client/mark.ts');
