import type { Channel } from '#shared/ipc/channels.ts';
import type { CallOutput, CheckedInput } from '#shared/ipc/contract.ts';

/** One function per call of the contract: it gets input that was checked, and answers or throws an AppError. */
export type Handlers = { readonly [C in Channel]: (input: CheckedInput<C>) => Promise<CallOutput<C>> };
