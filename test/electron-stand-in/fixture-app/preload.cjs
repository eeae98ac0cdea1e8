const { contextBridge, ipcRenderer } = require('electron');

globalThis.secretOfPreload = true;
contextBridge.exposeInMainWorld('fixture', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  progress: () =>
    new Promise((resolve) => {
      const seen = [];
      ipcRenderer.on('progress', (_event, value) => {
        seen.push(value.done);
        if (value.done === 3) resolve(seen);
      });
      ipcRenderer.send('progress');
    }),
  requireFails: () => {
    try {
      require('fs');
      return '';
    } catch (error) {
      return error.message;
    }
  },
});
