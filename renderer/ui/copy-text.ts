/**
 * Puts what an element says on the clipboard. The clipboard API would need a permission, and this page is given none (main/app/harden.ts); the
 * old command needs only the press of a button.
 * @returns whether it worked
 */
export function copyTextOf(element: HTMLElement): boolean {
  const selection = window.getSelection();
  if (selection === null) return false;
  selection.selectAllChildren(element);
  // oxlint-disable-next-line typescript/no-deprecated -- see above
  const isCopied = document.execCommand('copy');
  selection.removeAllRanges();
  return isCopied;
}
