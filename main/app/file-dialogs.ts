import { join } from 'node:path';
import type { BrowserWindow, Dialog, OpenDialogOptions, SaveDialogOptions, Shell } from 'electron';
import type { Dialogs } from '#main/ipc/dialogs.ts';

export type FileDialogParts = {
  readonly dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>;
  readonly shell: Pick<Shell, 'openPath'>;
  /** Where "save as" starts. */
  readonly documents: string;
  readonly window: () => BrowserWindow | null;
};

const openOptions: Readonly<Record<Parameters<Dialogs['open']>[0], OpenDialogOptions>> = {
  folder: { properties: ['openDirectory'] },
  files: {
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'FHIR', extensions: ['json', 'ndjson', 'jsonl', 'gz'] }],
  },
  backup: { properties: ['openFile'], filters: [{ name: 'ClaimKeep', extensions: ['claimkeep-backup'] }] },
};

/** The system's own dialogs, in front of the window. What they answer is the only source of a path: the page never names one. */
export function createFileDialogs({ dialog, shell, documents, window }: FileDialogParts): Dialogs {
  return {
    save: async (suggestedName, ending) => {
      const options: SaveDialogOptions = {
        defaultPath: join(documents, suggestedName),
        filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
      };
      const parent = window();
      const answer = await (parent === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(parent, options));
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    open: async (what) => {
      const options = openOptions[what];
      const parent = window();
      const answer = await (parent === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(parent, options));
      return answer.canceled || answer.filePaths.length === 0 ? null : answer.filePaths;
    },
    showFolder: async (folder) => {
      await shell.openPath(folder);
    },
  };
}
