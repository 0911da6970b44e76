/** Where the navigation is wider than the window, the part of the site where one is comes into sight. */
const place = document.querySelector('.site-head nav [aria-current]');
const nav = place?.closest('nav');
if (place && nav) {
  const { left, width } = place.getBoundingClientRect();
  nav.scrollLeft += left - (nav.clientWidth - width) / 2;
}
