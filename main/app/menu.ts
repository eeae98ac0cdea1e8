import type { MenuItemConstructorOptions } from 'electron';

/** What the menu asks the page to show. */
export type MenuCommand = 'help' | 'about';

export type MenuSetting = {
  readonly platform: string;
  readonly isPackaged: boolean;
  readonly language: 'en' | 'es';
  readonly onCommand: (command: MenuCommand) => void;
};

/** Electron names the roles in English only on Windows and Linux, so each label stands here. */
const labels = {
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    help: 'Help',
    quit: 'Quit ClaimKeep',
    close: 'Close window',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    larger: 'Larger',
    smaller: 'Smaller',
    normalSize: 'Normal size',
    fullScreen: 'Full screen',
    about: 'About ClaimKeep',
    claimKeepHelp: 'ClaimKeep help',
  },
  es: {
    file: 'Archivo',
    edit: 'Editar',
    view: 'Ver',
    window: 'Ventana',
    help: 'Ayuda',
    quit: 'Salir de ClaimKeep',
    close: 'Cerrar ventana',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    larger: 'Más grande',
    smaller: 'Más pequeño',
    normalSize: 'Tamaño normal',
    fullScreen: 'Pantalla completa',
    about: 'Acerca de ClaimKeep',
    claimKeepHelp: 'Ayuda de ClaimKeep',
  },
} as const;
type Labels = (typeof labels)['en' | 'es'];

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The application menu, for `Menu.buildFromTemplate`. A packaged app has neither reload nor developer tools. */
export function menuTemplate(setting: MenuSetting): MenuItemConstructorOptions[] {
  const words = labels[setting.language];
  const isMac = setting.platform === 'darwin';
  return [
    isMac ? appMenu(words, setting) : fileMenu(words),
    editMenu(words),
    viewMenu(words, setting.isPackaged),
    ...(isMac ? [windowMenu(words)] : []),
    helpMenu(words, isMac, setting),
  ];
}

function appMenu(words: Labels, setting: MenuSetting): MenuItemConstructorOptions {
  return {
    label: 'ClaimKeep',
    submenu: [
      aboutItem(words, setting),
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit', label: words.quit },
    ],
  };
}

function fileMenu(words: Labels): MenuItemConstructorOptions {
  return { label: words.file, submenu: [{ role: 'quit', label: words.quit }] };
}

function editMenu(words: Labels): MenuItemConstructorOptions {
  return {
    label: words.edit,
    submenu: [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  };
}

function viewMenu(words: Labels, isPackaged: boolean): MenuItemConstructorOptions {
  const developer: MenuItemConstructorOptions[] = [separator, { role: 'reload' }, { role: 'toggleDevTools' }];
  return {
    label: words.view,
    submenu: [
      { role: 'zoomIn', label: words.larger },
      // On most keyboards plus is typed with Shift; people press Ctrl and the key with the plus on it.
      {
        role: 'zoomIn',
        label: words.larger,
        accelerator: 'CommandOrControl+=',
        visible: false,
        acceleratorWorksWhenHidden: true,
      },
      { role: 'zoomOut', label: words.smaller },
      { role: 'resetZoom', label: words.normalSize },
      separator,
      { role: 'togglefullscreen', label: words.fullScreen },
      ...(isPackaged ? [] : developer),
    ],
  };
}

function windowMenu(words: Labels): MenuItemConstructorOptions {
  return {
    role: 'windowMenu',
    label: words.window,
    submenu: [{ role: 'minimize' }, { role: 'zoom' }, separator, { role: 'close', label: words.close }],
  };
}

function helpMenu(words: Labels, isMac: boolean, setting: MenuSetting): MenuItemConstructorOptions {
  const help: MenuItemConstructorOptions = {
    id: 'help',
    label: words.claimKeepHelp,
    accelerator: 'F1',
    click: () => setting.onCommand('help'),
  };
  return { role: 'help', label: words.help, submenu: isMac ? [help] : [help, aboutItem(words, setting)] };
}

function aboutItem(words: Labels, setting: MenuSetting): MenuItemConstructorOptions {
  return { id: 'about', label: words.about, click: () => setting.onCommand('about') };
}
