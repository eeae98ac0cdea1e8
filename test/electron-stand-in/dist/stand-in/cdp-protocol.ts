/** The part of the Chrome DevTools Protocol that the stand-in speaks: parameters and results, per command and event. */
type Command<Params, Result = object> = { params: Params; result: Result };
type Header = { name: string; value: string };

export type CdpCommands = {
  'Browser.cancelDownload': Command<{ guid: string }>;
  'Browser.close': Command<object>;
  'Browser.getVersion': Command<object, { product: string }>;
  'Browser.getWindowForTarget': Command<{ targetId: string }, { windowId: number }>;
  'Browser.setDownloadBehavior': Command<{
    behavior: 'deny';
    eventsEnabled: boolean;
    browserContextId?: string | undefined;
  }>;
  'Browser.setPermission': Command<{
    permission: PermissionDescriptor;
    setting: 'granted' | 'denied';
    origin: string;
    browserContextId?: string | undefined;
  }>;
  'Browser.setWindowBounds': Command<{ windowId: number; bounds: WindowBounds }>;
  'Emulation.setEmulatedMedia': Command<{ features: Header[] }>;
  'Emulation.setScriptExecutionDisabled': Command<{ value: boolean }>;
  'Emulation.setUserAgentOverride': Command<{ userAgent: string }>;
  'Fetch.continueRequest': Command<{ requestId: string }>;
  'Fetch.enable': Command<{ patterns: { urlPattern: string }[] }>;
  'Fetch.failRequest': Command<{ requestId: string; errorReason: string }>;
  'Fetch.fulfillRequest': Command<{
    requestId: string;
    responseCode: number;
    responseHeaders?: Header[];
    body?: string;
  }>;
  'Input.dispatchKeyEvent': Command<{
    type: 'keyDown' | 'keyUp';
    key: string;
    code: string;
    windowsVirtualKeyCode: number;
    modifiers: number;
    text?: string;
  }>;
  'Input.dispatchMouseEvent': Command<{
    type: 'mousePressed' | 'mouseReleased' | 'mouseMoved' | 'mouseWheel';
    x: number;
    y: number;
    modifiers: number;
    button: 'none' | 'left' | 'middle' | 'right';
    clickCount?: number;
    deltaX?: number;
    deltaY?: number;
  }>;
  'IO.close': Command<{ handle: string }>;
  'IO.read': Command<{ handle: string }, { data: string; base64Encoded?: boolean; eof: boolean }>;
  'Page.addScriptToEvaluateOnNewDocument': Command<{ source: string; worldName?: string }>;
  'Page.bringToFront': Command<object>;
  'Page.close': Command<object>;
  'Page.enable': Command<object>;
  'Page.handleJavaScriptDialog': Command<{ accept: boolean }>;
  'Page.navigate': Command<{ url: string }, { errorText?: string }>;
  'Page.printToPDF': Command<PrintOptions, { stream: string }>;
  'Page.reload': Command<{ ignoreCache?: boolean }>;
  'Page.screencastFrameAck': Command<{ sessionId: number }>;
  'Page.setLifecycleEventsEnabled': Command<{ enabled: boolean }>;
  'Page.startScreencast': Command<{ format: 'jpeg'; quality: number; everyNthFrame: number }>;
  'Page.stopLoading': Command<object>;
  'Runtime.addBinding': Command<{ name: string; executionContextName: string }>;
  'Runtime.enable': Command<object>;
  'Runtime.evaluate': Command<
    {
      expression: string;
      contextId?: number;
      awaitPromise?: boolean;
      returnByValue?: boolean;
      userGesture?: boolean;
    },
    { result: { value?: unknown }; exceptionDetails?: { text: string; exception?: { description?: string } } }
  >;
  'Runtime.runIfWaitingForDebugger': Command<object>;
  'Storage.clearCookies': Command<{ browserContextId?: string | undefined }>;
  'Target.closeTarget': Command<{ targetId: string }>;
  'Target.createBrowserContext': Command<{ disposeOnDetach: boolean }, { browserContextId: string }>;
  'Target.createTarget': Command<
    {
      url: string;
      newWindow: boolean;
      width: number;
      height: number;
      left: number;
      top: number;
      browserContextId?: string | undefined;
    },
    { targetId: string }
  >;
  'Target.setAutoAttach': Command<{ autoAttach: boolean; waitForDebuggerOnStart: boolean; flatten: boolean }>;
  'Target.setDiscoverTargets': Command<{ discover: boolean }>;
};

export type PermissionDescriptor = { name: string; sysex?: boolean };
type WindowBounds = {
  left?: number;
  top?: number;
  width?: number;
  height?: number;
  windowState?: 'normal' | 'minimized' | 'maximized';
};

/** Lengths are inches. */
export type PrintOptions = {
  landscape: boolean;
  displayHeaderFooter: boolean;
  printBackground: boolean;
  scale: number;
  paperWidth: number;
  paperHeight: number;
  marginTop: number;
  marginBottom: number;
  marginLeft: number;
  marginRight: number;
  pageRanges: string;
  headerTemplate: string;
  footerTemplate: string;
  preferCSSPageSize: boolean;
  generateTaggedPDF: boolean;
  generateDocumentOutline: boolean;
  transferMode: 'ReturnAsStream';
};

export type TargetInfo = { targetId: string; type: string; url: string; openerId?: string };
export type RequestPaused = {
  requestId: string;
  request: {
    url: string;
    method: string;
    headers: Record<string, string>;
    postData?: string;
    postDataEntries?: { bytes?: string }[];
  };
  frameId: string;
  resourceType: string;
  redirectedRequestId?: string;
};

/** Events of the whole browser. */
export type BrowserEvents = {
  'Browser.downloadWillBegin': { frameId: string; guid: string; url: string; suggestedFilename: string };
  'Fetch.requestPaused': RequestPaused;
  'Target.attachedToTarget': { sessionId: string; targetInfo: TargetInfo; waitingForDebugger: boolean };
  'Target.targetDestroyed': { targetId: string };
};

/** Events of one attached page. */
export type PageEvents = {
  'Inspector.targetCrashed': object;
  'Page.domContentEventFired': object;
  'Page.frameAttached': { frameId: string; parentFrameId: string };
  'Page.frameDetached': { frameId: string; reason: string };
  'Page.frameNavigated': { frame: { id: string; parentId?: string; url: string; urlFragment?: string } };
  'Page.frameStartedLoading': { frameId: string };
  'Page.frameStoppedLoading': { frameId: string };
  'Page.javascriptDialogOpening': { type: string; message: string };
  'Page.lifecycleEvent': { frameId: string; name: string };
  'Page.loadEventFired': object;
  'Page.navigatedWithinDocument': { frameId: string; url: string };
  'Page.screencastFrame': { data: string; sessionId: number };
  'Page.windowOpen': WindowOpen;
  'Runtime.bindingCalled': { executionContextId: number; name: string; payload: string };
  'Runtime.consoleAPICalled': ConsoleCall;
  'Runtime.executionContextCreated': { context: { id: number; name: string; auxData?: { frameId?: string } } };
  'Runtime.executionContextDestroyed': { executionContextId: number };
};
export type WindowOpen = { url: string; windowName?: string; windowFeatures?: string[] };
export type ConsoleCall = {
  type: string;
  args: { value?: unknown; description?: string }[];
  stackTrace?: { callFrames: { lineNumber: number; url: string }[] };
};
export type PageHandlers = { [M in keyof PageEvents]?: (params: PageEvents[M]) => void };
export type BrowserHandlers = { [M in keyof BrowserEvents]?: (params: BrowserEvents[M]) => void };
