/**
 * The other search: plain Pagefind over the pages of the same site, with its own settings, behind a bare page that has
 * the same parts as the dialog. Of a page Pagefind reads its head, its facts and its text, not what other pages say of it.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { Failure } from '#cli/failure.ts';

/** Results that the bare page loads, as a list of ten does. */
const SHOWN = 10;

/** The parts of an entry's page that are its own. */
const OWN = /<(?:header class="entry-head"|aside aria-label="Facts"|div class="body")/g;

/** How many pages Pagefind is given at a time. */
const BATCH = 32;

/** Makes the folder anew from the pages of `site`; how many pages there were. Throws when Pagefind fails, or pages are not what they were. */
export async function buildPlainPagefind(site: string, folder: string): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  try {
    const pages = await addPages(index, site);
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
    await writeFile(join(folder, 'index.html'), BARE_PAGE);
    return pages;
  } finally {
    await close();
  }
}

async function addPages(index: PagefindIndex, site: string): Promise<number> {
  const names = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  let pages = 0;
  for (let start = 0; start < names.length; start += BATCH) {
    const batch = names.slice(start, start + BATCH).map(async (sourcePath) => {
      const html = await readFile(join(site, sourcePath), 'utf8');
      if (!html.includes('<article class="entry ')) return;
      pages += 1;
      const { errors } = await index.addHTMLFile({ sourcePath, content: markOwn(html, sourcePath) });
      if (errors.length > 0) throw new Error(`${sourcePath}: ${errors.join('\n')}`);
    });
    await Promise.all(batch);
  }
  if (pages === 0) throw new Failure(5, `${site} has no page of an entry: has the markup of pages changed?`);
  return pages;
}

/** Throws where nothing is marked: Pagefind would leave out the page, or read the whole of each, and either is unfair. */
function markOwn(html: string, path: string): string {
  const content = html.replace(OWN, '$& data-pagefind-body');
  if (content !== html) return content;
  throw new Failure(5, `${path} has no part that is its own: tests/bench/plain-pagefind.ts has to follow the markup.`);
}

const BARE_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Plain Pagefind</title></head>
<body>
<dialog data-search><input type="search"><p data-search-status></p><ol data-search-results></ol></dialog>
<script type="module">
const dialog = document.querySelector('dialog');
const field = dialog.querySelector('input');
const list = dialog.querySelector('ol');
let pagefind, latest = 0;
document.addEventListener('keydown', async (event) => {
  if (event.key !== 'k' || !event.ctrlKey) return;
  event.preventDefault();
  pagefind = await import('/pagefind/pagefind.js');
  await pagefind.init();
  dialog.showModal();
  field.focus();
});
field.addEventListener('input', async () => {
  const mine = ++latest;
  const { results } = await pagefind.search(field.value);
  const shown = await Promise.all(results.slice(0, ${SHOWN}).map((result) => result.data()));
  if (mine !== latest) return;
  list.replaceChildren(...shown.map(({ url, meta, excerpt }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = url;
    link.textContent = meta.title;
    const text = document.createElement('p');
    text.innerHTML = excerpt;
    item.append(link, text);
    return item;
  }));
  dialog.querySelector('p').textContent = results.length + ' results for ' + field.value;
});
</script>
</body>
</html>
`;
