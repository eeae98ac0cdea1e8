import { missing } from './missing.ts';
import { type SchemePrivileges, state } from './state.ts';

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/** Throws for a scheme without the privileges that the https origin in its place has anyway: their lack would go unseen. */
export function registerSchemesAsPrivileged(list: { scheme: string; privileges?: SchemePrivileges }[]): void {
  if (state.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  for (const { scheme, privileges } of list) {
    if (!privileges?.standard || !privileges.secure || !privileges.supportFetchAPI) {
      missing(`scheme ${scheme} without the privileges standard, secure and supportFetchAPI`);
    }
    state.schemes.set(scheme, privileges);
  }
}

export class Protocol {
  readonly _handlers = new Map<string, ProtocolHandler>();

  registerSchemesAsPrivileged(list: { scheme: string; privileges?: SchemePrivileges }[]): void {
    registerSchemesAsPrivileged(list);
  }
  handle(scheme: string, handler: ProtocolHandler): void {
    if (!state.schemes.has(scheme))
      missing(`protocol.handle for ${scheme}, which is not a registered standard scheme,`);
    if (this._handlers.has(scheme)) throw new Error('Failed to register protocol: already registered');
    this._handlers.set(scheme, handler);
  }
  unhandle(scheme: string): void {
    this._handlers.delete(scheme);
  }
  isProtocolHandled(scheme: string): boolean {
    return this._handlers.has(scheme) || ['http', 'https', 'file', 'data', 'blob'].includes(scheme);
  }
}
