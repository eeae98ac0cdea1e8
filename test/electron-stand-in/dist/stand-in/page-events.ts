import type { ConsoleCall, PageEvents, PageHandlers } from './cdp-protocol.ts';
import { emitEvent } from './emitter.ts';
import { dispatch } from './ipc-main.ts';
import { BINDING, PRELOAD_WORLD } from './page-names.ts';
import { fromChromium } from './scheme-url.ts';
import { chromium, complain, record, state } from './state.ts';
import { viewer } from './viewer.ts';
import type { WebContents } from './web-contents.ts';
import { WebFrameMain } from './web-frame-main.ts';

/** What Chromium tells of one page, as Electron's events of its webContents. */
export function pageHandlers(contents: WebContents): PageHandlers {
  const page = contents._page;
  const isMain = (frameId: string) => frameId === page.targetId;
  return {
    'Runtime.executionContextCreated': ({ context }) => {
      const frame = page.frames.get(context.auxData?.frameId ?? '');
      if (!frame) return;
      if (context.name === PRELOAD_WORLD) frame._world = context.id;
      page.contexts.set(context.id, frame);
    },
    'Runtime.executionContextDestroyed': ({ executionContextId }) => {
      const frame = page.contexts.get(executionContextId);
      if (frame?._world === executionContextId) frame._world = null;
      page.contexts.delete(executionContextId);
    },
    'Runtime.bindingCalled': ({ executionContextId, name, payload }) => {
      const frame = page.contexts.get(executionContextId);
      if (name === BINDING && frame) dispatch(contents, frame, payload).catch(complain);
    },
    'Runtime.consoleAPICalled': (call) => emitConsoleMessage(contents, call),
    'Page.frameAttached': ({ frameId, parentFrameId }) => {
      page.frames.set(frameId, new WebFrameMain(contents, frameId, page.frames.get(parentFrameId) ?? null));
    },
    'Page.frameDetached': ({ frameId, reason }) => {
      if (reason !== 'swap') page.frames.delete(frameId);
    },
    'Page.frameStartedLoading': ({ frameId }) => {
      if (isMain(frameId)) contents._setLoading(true);
    },
    'Page.frameStoppedLoading': ({ frameId }) => {
      if (isMain(frameId)) contents._setLoading(false);
    },
    'Page.frameNavigated': ({ frame }) => onFrameNavigated(contents, frame),
    'Page.navigatedWithinDocument': ({ frameId, url }) => {
      const frame = page.frames.get(frameId);
      if (!frame) return;
      frame._url = url;
      emitEvent(contents, 'did-navigate-in-page', {}, frame.url, isMain(frameId));
    },
    'Page.domContentEventFired': () => {
      contents._applyTheme();
      emitEvent(contents, 'dom-ready', {});
    },
    'Page.loadEventFired': () => {
      contents._applyTheme();
      contents._painted();
      emitEvent(contents, 'did-finish-load', {});
    },
    'Page.lifecycleEvent': ({ frameId, name }) => {
      if (name === 'firstPaint' && isMain(frameId)) contents._painted();
    },
    'Page.screencastFrame': ({ data, sessionId }) => viewer?.onFrame(contents._owner, data, sessionId),
    'Page.windowOpen': (open) => page.opens.push(open),
    'Page.javascriptDialogOpening': ({ type, message }) => onDialog(contents, type, message),
    'Inspector.targetCrashed': () => emitEvent(contents, 'render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
  };
}

function onFrameNavigated(contents: WebContents, frame: PageEvents['Page.frameNavigated']['frame']): void {
  const { frames } = contents._page;
  const known = frames.get(frame.id) ?? new WebFrameMain(contents, frame.id, frames.get(frame.parentId ?? '') ?? null);
  frames.set(frame.id, known);
  known._url = frame.url + (frame.urlFragment ?? '');
  if (!frame.parentId) emitEvent(contents, 'did-navigate', {}, known.url, 200, 'OK');
  emitEvent(contents, 'did-frame-navigate', {}, known.url, 200, 'OK', !frame.parentId);
}

function consoleText({ value, description }: ConsoleCall['args'][number]): string {
  if (typeof value === 'string') return value;
  return description ?? JSON.stringify(value) ?? 'undefined';
}

function emitConsoleMessage(contents: WebContents, { type, args, stackTrace }: ConsoleCall): void {
  const message = args.map(consoleText).join(' ');
  const levels: Record<string, string> = { error: 'error', warning: 'warning', debug: 'debug' };
  const [caller] = stackTrace?.callFrames ?? [];
  const where = { lineNumber: caller?.lineNumber ?? 0, sourceId: fromChromium(caller?.url ?? '') };
  emitEvent(contents, 'console-message', {
    message,
    level: levels[type] ?? 'info',
    ...where,
    frame: contents.mainFrame,
  });
}

/** A test runner that is attached to the page answers its dialogs; else nobody would. */
function onDialog(contents: WebContents, type: string, message: string): void {
  const answer = (accept: boolean) =>
    chromium().send('Page.handleJavaScriptDialog', { accept }, contents._page.sessionId).catch(complain);
  if (type === 'beforeunload') {
    void answer(emitEvent(contents, 'will-prevent-unload', {}).defaultPrevented);
    return;
  }
  record('javascript-dialog', { type, message });
  if (contents._preferences.disableDialogs || !state.underTest) void answer(type === 'alert');
}
