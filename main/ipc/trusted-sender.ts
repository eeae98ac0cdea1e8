/** What counts of Electron's `IpcMainInvokeEvent`. */
export type InvokeEvent = {
  readonly sender: { readonly id: number };
  /** null when the frame is gone or went elsewhere since it sent the message. */
  readonly senderFrame: { readonly parent: unknown; readonly origin: string } | null;
};

export type SenderTrust = {
  /** Exactly this origin, `app://bundle`. */
  readonly origin: string;
  /** The id of the main window's contents now, or null when there is no window. */
  readonly contentsId: () => number | null;
};

/** Our window, its top frame, our page: all three (Electron security checklist 17). A missing frame is no proof of any of them. */
export function isTrustedSender(event: InvokeEvent, trust: SenderTrust): boolean {
  const { sender, senderFrame } = event;
  if (senderFrame === null || sender.id !== trust.contentsId()) return false;
  return senderFrame.parent === null && senderFrame.origin === trust.origin;
}
