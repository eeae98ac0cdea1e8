export type RequestDetails = {
  id: string;
  url: string;
  method: string;
  resourceType: string;
  referrer: string;
  timestamp: number;
  webContentsId: number | undefined;
};
type Answer = { cancel?: boolean; redirectURL?: string };
type Listener = (details: RequestDetails, callback: (answer: Answer) => void) => void;
type Filter = { urls: string[]; excludeUrls?: string[] };

function matches(patterns: string[], url: string): boolean {
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return true;
    const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${source}$`).test(url);
  });
}

/** session.webRequest: onBeforeRequest only. */
export class WebRequest {
  #listener: Listener | null = null;
  #filter: Filter | null = null;

  onBeforeRequest(filter: Filter | Listener | null, listener?: Listener | null): void {
    const withFilter = typeof filter === 'object' && filter !== null;
    this.#filter = withFilter ? filter : null;
    this.#listener = typeof filter === 'function' ? filter : (listener ?? null);
  }

  async _run(details: RequestDetails): Promise<Answer> {
    const [listener, filter] = [this.#listener, this.#filter];
    if (!listener) return {};
    if (filter && !matches(filter.urls, details.url)) return {};
    if (filter?.excludeUrls && matches(filter.excludeUrls, details.url)) return {};
    return new Promise<Answer>((resolve) => listener(details, (answer) => resolve(answer ?? {})));
  }
}
