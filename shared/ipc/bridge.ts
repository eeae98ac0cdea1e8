import type { Channel } from './channels.ts';
import type { CallInput, CallOutput } from './contract.ts';
import type { AppEvents, EventName } from './events.ts';
import type { Result } from './result.ts';

/** `household/new-recovery-code` -> `householdNewRecoveryCode` */
type Camel<S extends string> = S extends `${infer A}/${infer B}`
  ? `${Camel<A>}${Capitalize<Camel<B>>}`
  : S extends `${infer A}-${infer B}`
    ? `${A}${Capitalize<Camel<B>>}`
    : S;

type CallFunction<C extends Channel> =
  undefined extends CallInput<C>
    ? () => Promise<Result<CallOutput<C>>>
    : (input: CallInput<C>) => Promise<Result<CallOutput<C>>>;

/**
 * `window.claimkeep`: one named function per channel of the contract, and one way to listen. The page never sees ipcRenderer, a channel
 * name or an event object.
 */
export type Bridge = { readonly [C in Channel as Camel<C>]: CallFunction<C> } & {
  /** Calls `listener` for each event of that name until the returned function is called. */
  readonly on: <E extends EventName>(event: E, listener: (payload: AppEvents[E]) => void) => () => void;
};

/** The function name of a channel on the bridge. */
export function bridgeNameOf(channel: string): string {
  return channel.replaceAll(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());
}
