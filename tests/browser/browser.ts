/** Opens pages of the built site in a real browser; a test fails when its page complains or calls another host. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';
import { startBrowser } from './chromium.ts';

export interface View {
  /** Of the window, in CSS pixels. */
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  /** Without it, a page shows what it is to a reader whose scripts do not run. */
  scripts?: boolean;
  /** The HTTP status the page should have. */
  status?: number;
  /** Another site than the built one, such as `http://127.0.0.1:4321/`. */
  site?: string;
}

let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

/** Opens a page such as `/meetings/`; when the test ends, the page is closed and must not have complained. */
export async function openPage(path: string, view: View = {}): Promise<Page> {
  const { page, complaints } = await openAnyPage(path, view);
  onTestFinished(() => expect(complaints, `what ${path} complained of`).toEqual([]));
  return page;
}

/** Opens a page and lists what it complains of, for tests that expect complaints. */
export async function openAnyPage(path: string, view: View = {}): Promise<{ page: Page; complaints: string[] }> {
  const { width = 1280, height = 800, scheme = 'light', scripts = true, status = 200 } = view;
  const site = view.site ?? inject('siteAddress');
  browser ??= startBrowser();
  const context = await (await browser).newContext({
    viewport: { width, height },
    colorScheme: scheme,
    javaScriptEnabled: scripts,
  });
  onTestFinished(() => context.close());

  const page = await context.newPage();
  const address = new URL(path.replace(/^\/+/, ''), site).href;
  const complaints = listen(page, new URL(site).origin, status === 200 ? '' : address);
  const answer = await page.goto(address);
  expect(answer?.status(), `the HTTP status of ${path}`).toBe(status);
  return { page, complaints };
}

/** What keeps people from using the page as it is now, by the accessibility checker; by some of its rules if named. */
export async function barriersOn(page: Page, ...rules: string[]): Promise<string[]> {
  const checker = new AxeBuilder({ page });
  const { violations } = await (rules.length > 0 ? checker.withRules(rules) : checker).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`);
}

/** Errors on the console (violations of the content security policy are among them), exceptions, foreign requests. */
function listen(page: Page, origin: string, mayFail: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' && message.location().url !== mayFail) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin: other } = new URL(request.url());
    if (protocol.startsWith('http') && other !== origin) complaints.push(`request to another host: ${request.url()}`);
  });
  return complaints;
}
