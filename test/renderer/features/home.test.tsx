import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MissingReason } from '#shared/domain/missing.ts';
import { paths } from '#renderer/ui/paths.ts';
import { claim } from '../support/made-up-claims.ts';
import { connectedPerson } from '../support/made-up-people.ts';
import { renderApp } from '../support/render-app.tsx';

const day = 24 * 60 * 60 * 1000;
const inDays = (days: number): string => new Date(Date.now() + days * day - 60_000).toISOString();

function home(part: Parameters<typeof renderApp>[0] = {}) {
  return renderApp({ people: [connectedPerson], ...part }, paths.personHome(connectedPerson.id));
}

function permission(permissionEnds: string | null, needsReconnect = false) {
  const { connection } = connectedPerson;
  if (connection === null) throw new Error('this person is connected');
  return [{ ...connectedPerson, connection: { ...connection, permissionEnds, needsReconnect } }];
}

describe('the permission clock', () => {
  it('tells the day quietly while it is far away', async () => {
    home({ people: permission(inDays(200)) });
    expect(await screen.findByText(/That is 200 more days\./)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Renew the permission' })).toBeNull();
  });

  it.each([
    [30, /^Medicare permission ends .* You have 30 days left\.$/, /You have time/],
    [14, /^Medicare permission ends .* You have 14 days left\.$/, /Renew it soon/],
    [7, /^Medicare permission ends .* You have 7 days left\.$/, /this week/],
    [1, /^Medicare permission ends .* You have 1 day left\.$/, /today/],
  ])('asks more firmly %d days before its end, with the way to renew', async (days, title, words) => {
    home({ people: permission(inDays(days)) });
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
    const renew = screen.getByRole('link', { name: 'Renew the permission' });
    expect(renew.getAttribute('href')).toContain(connectedPerson.id);
  });

  it('names the day, also when it is over', async () => {
    home({ people: permission('2027-06-04T17:00:00.000Z') });
    expect(await screen.findByText(/^Medicare permission ends June 4, 2027/)).toBeTruthy();
  });

  it('says that it is over, and the update panel has the way back', async () => {
    home({ people: permission('2025-06-04T17:00:00.000Z', true) });
    expect(await screen.findByText('Medicare permission ended June 4, 2025. Your claims stay here.')).toBeTruthy();
    expect(screen.getByText('Medicare asks you to sign in again.')).toBeTruthy();
  });

  it("does not name Medicare at another plan's connection", async () => {
    const [person] = permission(inDays(7), true);
    if (person === undefined) throw new Error('there is one');
    home({ people: [{ ...person, connection: { ...person.connection, environment: 'custom' } }] });
    expect(await screen.findByText('Your health plan asks you to sign in again.')).toBeTruthy();
  });

  it.each([
    ['it is over', permission(inDays(-1)), /Medicare permission ended/],
    ['Medicare did not say', permission(null), /did not say until when/],
    ['Medicare took it back', permission(inDays(10), true), /The permission is over/],
    ['there is none', [{ ...connectedPerson, connection: null }], /not connected now. What is here/],
    ['a file was opened', [{ ...connectedPerson, connection: null, lastSyncedAt: null }], /came from a file/],
    ['it is a sample person', [{ ...connectedPerson, isSample: true }], /A sample person needs no permission/],
  ])('names no day when %s', async (_, people, words) => {
    home({ people });
    const card = await screen.findByRole('region', { name: 'Medicare’s permission' });
    expect(within(card).getByText(words)).toBeTruthy();
    expect(screen.queryByText(/permission ends/)).toBeNull();
  });
});

describe('what changed', () => {
  it('lists each change with the claim, and is empty once it was looked at', async () => {
    const fake = home({
      syncChanges: [
        { id: 2, change: 'cancelled', changedAt: '2026-11-20T10:00:00Z', claim: claim({ id: 'claim000002' }) },
        { id: 1, change: 'notReturned', changedAt: '2026-11-20T10:00:00Z', claim: claim() },
      ],
    });
    const section = await screen.findByRole('region', { name: 'What changed since last time' });
    const links = await within(section).findAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Cancelled: Office visit',
      'No longer sent: Office visit',
    ]);
    fake.world.syncChanges = [];
    fireEvent.click(screen.getByRole('button', { name: 'I have looked at these' }));
    expect(await screen.findByText('Nothing new since you last looked.')).toBeTruthy();
    expect(fake.calls.filter(({ name }) => name === 'syncMarkSeen')).toHaveLength(1);
  });

  it.each([
    ['a sample person', { isSample: true, lastSyncedAt: null, connection: null }, /a sample person never change/],
    ['who never downloaded', { lastSyncedAt: null }, 'Nothing was downloaded yet. What is new will stand here.'],
  ])('says in words why nothing can have changed for %s', async (_, change, words) => {
    home({ people: [{ ...connectedPerson, ...change }] });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'I have looked at these' })).toBeNull();
  });
});

describe('things to look at', () => {
  const card = () => screen.findByRole('region', { name: 'Things to look at' });
  const missing = (code: MissingReason['code']): MissingReason => ({ code, text: 'words', next: null });

  it('is calm when only what holds for everybody may be missing', async () => {
    home({ missing: [missing('claimsLag'), missing('notInMedicare'), missing('substanceUse')] });
    expect(await within(await card()).findByText('Nothing needs a look now.')).toBeTruthy();
  });

  it('counts what somebody can do something about, and leads to it', async () => {
    home({ missing: [missing('longAgo'), missing('claimsLag')] });
    const link = await within(await card()).findByRole('link', { name: 'Something may be missing. See why.' });
    expect(link.getAttribute('href')).toBe(paths.coverage(connectedPerson.id));
    expect(within(await card()).getByText('1')).toBeTruthy();
  });
});

describe('the first page', () => {
  it('has the four large ways to go', async () => {
    home();
    const tiles = within(await screen.findByRole('list', { name: 'Where to go' }));
    expect(tiles.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['My claims', paths.claims(connectedPerson.id)],
      ['What I may owe', paths.costs(connectedPerson.id)],
      ['My medicines', paths.medicines(connectedPerson.id)],
      ['Something looks wrong', paths.help],
    ]);
  });

  it('says why it is empty, and the one next step', async () => {
    home({ people: [{ ...connectedPerson, claimCount: 0 }] });
    expect(await screen.findByText(/There are no claims/)).toBeTruthy();
    expect(screen.queryByText('The last 12 months')).toBeNull();
  });
});
