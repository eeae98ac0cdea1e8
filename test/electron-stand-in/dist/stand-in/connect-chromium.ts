import { onRequestPaused } from './request-interception.ts';
import { startChromium } from './start-chromium.ts';
import { complain, state } from './state.ts';
import { targets } from './targets.ts';

/** Starts Chromium and takes over its pages and requests. Gives Chromium's version. */
export async function connectChromium(): Promise<string> {
  const cdp = await startChromium();
  state.cdp = cdp;
  cdp.onBrowser({
    'Target.attachedToTarget': (event) => targets.onAttached(event),
    'Target.targetDestroyed': ({ targetId }) => targets.onDestroyed(targetId),
    'Fetch.requestPaused': (paused) => void onRequestPaused(paused).catch(complain),
    'Browser.downloadWillBegin': ({ frameId, guid, url, suggestedFilename }) => {
      const contents = [...state.contents].find((each) => each._page.frames.has(frameId));
      contents?.session._downloadWillBegin(contents, guid, url, suggestedFilename);
    },
  });
  const { product } = await cdp.send('Browser.getVersion', {});
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  return product.split('/')[1] ?? '';
}
