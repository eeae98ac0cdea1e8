/** What ClaimKeep speaks. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

export const looks = ['system', 'light', 'dark', 'contrast', 'contrastDark'] as const;
/** Minutes without a key or a click after which ClaimKeep locks itself; 0: never. */
export const autoLockChoices = [5, 15, 60, 0] as const;
