import { Emitter } from './emitter.ts';
import { state } from './state.ts';

type Source = 'system' | 'light' | 'dark';

/** The system's own theme is light, or dark with STANDIN_DARK. */
class NativeTheme extends Emitter {
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;
  #source: Source = 'system';

  get themeSource(): Source {
    return this.#source;
  }
  set themeSource(value: Source) {
    if (!['system', 'light', 'dark'].includes(value)) {
      throw new TypeError('themeSource must be "system", "light" or "dark"');
    }
    const before = this.shouldUseDarkColors;
    this.#source = value;
    for (const contents of state.contents) contents._applyTheme();
    if (before !== this.shouldUseDarkColors) this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark' || (this.#source === 'system' && Boolean(process.env['STANDIN_DARK']));
  }
  /** Empty leaves the page to Chromium's own, light, setting. */
  _features(): { name: string; value: string }[] {
    if (this.#source === 'system' && !this.shouldUseDarkColors) return [];
    return [{ name: 'prefers-color-scheme', value: this.shouldUseDarkColors ? 'dark' : 'light' }];
  }
}
export const nativeTheme = new NativeTheme();
