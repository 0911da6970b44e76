/** Loads what marks the words that were looked for, only where the address says what they were. */
const isSearchPage = document.querySelector('[data-search-page]') !== null;
if (/[?&]q=/.test(location.search) && !isSearchPage) import('#search/client/mark.ts');
