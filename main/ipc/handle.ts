import { channels, type Channel } from '#shared/ipc/channels.ts';
import { contract, type CheckedInput } from '#shared/ipc/contract.ts';
import type { Failure, Result } from '#shared/ipc/result.ts';
import { isAppError, type ErrorDetails } from '#shared/errors.ts';
import { createCallBudget, type CallBudget } from './call-budget.ts';
import { faultFacts, type FaultFacts } from './fault-facts.ts';
import type { Handlers } from './handlers-type.ts';
import { isTrustedSender, type InvokeEvent, type SenderTrust } from './trusted-sender.ts';

/** What Electron's `ipcMain` must offer. */
type InvokeRegistry = {
  handle(channel: string, listener: (event: InvokeEvent, ...input: unknown[]) => Promise<Result<unknown>>): void;
};

/** Something for the log: which call, and what kind of fault. Neither holds content. */
type ReportFault = (channel: Channel, fault: FaultFacts) => void;

/**
 * Opens every call of the contract to the page, each through the same steps: who asks, is it too often, is the input right, do it,
 * answer with a Result. An error never crosses as an exception, because Electron would send its message along.
 * @throws when a channel is registered twice (Electron does)
 */
export function registerHandlers(
  ipcMain: InvokeRegistry,
  handlers: Handlers,
  trust: SenderTrust,
  reportFault: ReportFault,
): void {
  const budget = createCallBudget({ burst: 400, perSecond: 100 });
  for (const channel of channels) register(ipcMain, channel, handlers, trust, reportFault, budget);
}

function register<C extends Channel>(
  ipcMain: InvokeRegistry,
  channel: C,
  handlers: Pick<Handlers, C>,
  trust: SenderTrust,
  reportFault: ReportFault,
  budget: CallBudget,
): void {
  ipcMain.handle(channel, async (event, ...inputs) => {
    if (!isTrustedSender(event, trust)) {
      reportFault(channel, { name: 'UntrustedSender', code: null, frames: [] });
      return failed('internal');
    }
    if (!budget.take()) {
      reportFault(channel, { name: 'TooManyCalls', code: null, frames: [] });
      return failed('usage', { call: channel });
    }
    const checked = contract[channel].input.safeParse(inputs[0]);
    if (!checked.success) return failed('usage', usageDetails(channel, checked.error.issues[0]?.path));
    if (inputs.length > 1) return failed('usage', { call: channel });
    try {
      // The schema belongs to this channel, which the loop over all channels cannot express.
      return { ok: true, value: await handlers[channel](checked.data as CheckedInput<C>) };
    } catch (error) {
      if (isAppError(error)) return failed(error.code, error.details);
      reportFault(channel, faultFacts(error));
      return failed('internal');
    }
  });
}

/** The place of the mistake, never the value. */
function usageDetails(channel: Channel, path: readonly PropertyKey[] | undefined): ErrorDetails {
  const field = path?.map(String).join('.') ?? '';
  return field === '' ? { call: channel } : { call: channel, field };
}

function failed(code: Failure['code'], details: ErrorDetails = {}): Result<never> {
  return { ok: false, error: { code, details } };
}
