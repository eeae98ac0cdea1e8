import { app } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';
import { Emitter } from './emitter.ts';
import { record, state } from './state.ts';

type Click = (item: MenuItem, window: BrowserWindow | null, event: object) => void;
type MenuItemOptions = {
  id?: string;
  role?: string;
  type?: string;
  label?: string;
  accelerator?: string;
  enabled?: boolean;
  visible?: boolean;
  checked?: boolean;
  click?: Click;
  submenu?: MenuItemOptions[] | Menu;
};
let lastCommandId = 0;

export class MenuItem {
  static readonly __standinUncloneable = true;
  readonly commandId = ++lastCommandId;
  id: string | undefined;
  role: string | undefined;
  accelerator: string | undefined;
  type: string;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  submenu: Menu | undefined;
  #onClick: Click | undefined;

  constructor(options: MenuItemOptions) {
    const { submenu } = options;
    this.id = options.id;
    this.role = options.role;
    this.accelerator = options.accelerator;
    this.type = submenu ? 'submenu' : (options.type ?? 'normal');
    this.label = options.label ?? options.role ?? '';
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu;
    this.#onClick = options.click;
  }

  click(event: object = {}, window: BrowserWindow | null = state.focused): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.checked = true;
    if (this.role === 'quit') app.quit();
    else if (this.#onClick) this.#onClick(this, window, event);
    else if (this.role) record('menu-role', { role: this.role });
  }
}

/** Menus are never drawn: tests find an item by its id and click it. */
export class Menu extends Emitter {
  static #application: Menu | null = null;
  readonly items: MenuItem[] = [];

  append(item: MenuItem): void {
    this.items.push(item);
  }
  insert(position: number, item: MenuItem): void {
    this.items.splice(position, 0, item);
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
  popup(): void {
    record('menu-popup', { labels: this.items.map((item) => item.label) });
    this.emit('menu-will-show', {});
  }
  closePopup(): void {
    this.emit('menu-will-close', {});
  }

  static buildFromTemplate(template: (MenuItemOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }
}
