/** The name Electron gives the preload's world; DevTools show it. */
export const PRELOAD_WORLD = 'Electron Isolated Context';
/** The function through which the preload's world calls the main process; removed before the preload runs. */
export const BINDING = '__standinIpc';
/** The function by which the main process calls the preload's world. */
export const DELIVER = '__standinDeliver';
