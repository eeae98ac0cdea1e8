import { cleanup, configure, render, screen } from '@testing-library/react';
import { afterEach } from 'vitest';
import type { PageBridge } from '#renderer/env.d.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { App } from '#renderer/app/app.tsx';
import { createFakeBridge } from './fake-bridge.ts';
import type { FakeBridge } from './fake-bridge.ts';
import type { FakeWorld } from './fake-world.ts';
import { madeUpClaims } from './made-up-claims.ts';
import { connectedPerson, samplePerson } from './made-up-people.ts';

// A page whose code is read when it is opened takes its time in a test: its modules are compiled then.
configure({ asyncUtilTimeout: 5_000 });

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

/** Puts a fake bridge where the preload script puts the real one. */
export function putFakeBridge(part: Partial<FakeWorld> = {}): FakeBridge {
  const fake = createFakeBridge(part);
  const value: PageBridge = fake.bridge;
  Object.defineProperty(window, 'claimkeep', { value, configurable: true });
  return fake;
}

/** A world with a sample person and a connected person, each with claims. */
export function twoPeople(change: Partial<PersonSummary> = {}): Partial<FakeWorld> {
  return {
    people: [samplePerson, { ...connectedPerson, ...change }],
    claims: { [samplePerson.id]: madeUpClaims(60), [connectedPerson.id]: madeUpClaims(12) },
  };
}

/** The whole page over a fake bridge, from an address on. `prepare` may break or hold calls before the page asks. */
export function renderApp(
  part: Partial<FakeWorld> = {},
  startAt = '/',
  prepare: (fake: FakeBridge) => void = () => undefined,
): FakeBridge {
  const fake = putFakeBridge(part);
  prepare(fake);
  render(<App startAt={startAt} />);
  return fake;
}

/** The page's heading once it is there. */
export function heading(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name });
}
