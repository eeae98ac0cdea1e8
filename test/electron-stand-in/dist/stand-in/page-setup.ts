import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { nativeTheme } from './native-theme.ts';
import { pageHandlers } from './page-events.ts';
import { BINDING, DELIVER, PRELOAD_WORLD } from './page-names.ts';
import { chromium, state } from './state.ts';
import type { WebContents } from './web-contents.ts';
import { WebFrameMain } from './web-frame-main.ts';
import { isolatedWorldSource, mainWorldSource, type WorldSettings } from './world-source.ts';

/** Installs everything in the paused, blank page before any script of it can run. */
export async function setUpPage(contents: WebContents, targetId: string, sessionId: string): Promise<void> {
  const page = contents._page;
  page.targetId = targetId;
  page.sessionId = sessionId;
  const frame = contents._blankFrame ?? new WebFrameMain(contents, targetId, null);
  frame.frameToken = targetId;
  page.frames.set(targetId, frame);
  const cdp = chromium();
  cdp.onPage(sessionId, pageHandlers(contents));
  const settings = worldSettings(contents);
  const noScripts = 'Emulation.setScriptExecutionDisabled';
  const newDocument = 'Page.addScriptToEvaluateOnNewDocument';
  const preloadSource = isolatedWorldSource(settings, readPreload(contents));
  await Promise.all([
    cdp.send('Page.enable', {}, sessionId),
    cdp.send('Runtime.enable', {}, sessionId),
    cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }, sessionId),
    cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD }, sessionId),
    cdp.send(newDocument, { source: mainWorldSource(settings.secret) }, sessionId),
    cdp.send(newDocument, { source: preloadSource, worldName: PRELOAD_WORLD }, sessionId),
    cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }, sessionId),
    cdp.send('Emulation.setEmulatedMedia', { features: nativeTheme._features() }, sessionId),
    ...(contents._preferences.javascript === false ? [cdp.send(noScripts, { value: true }, sessionId)] : []),
    cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId),
  ]);
  page.attached.resolve();
}

function worldSettings(contents: WebContents): WorldSettings {
  const { platform, arch, versions, version, pid } = process;
  return {
    secret: randomBytes(12).toString('hex'),
    binding: BINDING,
    deliver: DELIVER,
    preloadPath: contents._preferences.preload ?? '',
    process: {
      platform,
      arch,
      versions,
      version,
      pid,
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      isMainFrame: true,
      env: { ...process.env },
      argv: [state.executable, ...(contents._preferences.additionalArguments ?? [])],
      execPath: state.executable,
    },
  };
}

/** A sandboxed preload is a CommonJS script: an ES module or a missing file is a preload-error, as on Electron. */
function readPreload(contents: WebContents): string | null {
  const { preload } = contents._preferences;
  if (!preload) return null;
  try {
    const source = readFileSync(preload, 'utf8');
    compileFunction(source, ['require', 'module', 'exports', 'process']);
    return source;
  } catch (e) {
    console.error(`Unable to load preload script: ${preload}\n${String(e)}`);
    contents.emit('preload-error', {}, preload, e);
    return null;
  }
}
