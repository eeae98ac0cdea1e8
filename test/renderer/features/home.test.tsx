import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { paths } from '#renderer/ui/paths.ts';
import { claim } from '../support/made-up-claims.ts';
import { connectedPerson } from '../support/made-up-people.ts';
import { heading, renderApp } from '../support/render-app.tsx';

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
    expect(await screen.findByText(/\(200 more days\)/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Renew the permission' })).toBeNull();
  });

  it.each([
    [30, 'Medicare permission ends in 30 days', /You have time/],
    [14, 'Medicare permission ends in 14 days', /Renew it soon/],
    [7, 'Medicare permission ends in 7 days', /this week/],
    [1, 'Medicare permission ends within a day', /today/],
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
    ['Medicare did not say', permission(null)],
    ['Medicare took it back', permission(inDays(10), true)],
  ])('is silent when %s', async (_, people) => {
    home({ people });
    await heading('James Okafor at a glance');
    expect(screen.queryByText(/Medicare permission/)).toBeNull();
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
    const section = await screen.findByRole('region', { name: 'What changed' });
    const links = await within(section).findAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Cancelled: Office visit',
      'No longer sent by Medicare: Office visit',
    ]);
    fake.world.syncChanges = [];
    fireEvent.click(screen.getByRole('button', { name: 'I have looked at these' }));
    expect(await screen.findByText('Nothing new since you last looked.')).toBeTruthy();
    expect(fake.calls.filter(({ name }) => name === 'syncMarkSeen')).toHaveLength(1);
  });

  it('is not there for who never downloaded', async () => {
    home({ people: [{ ...connectedPerson, lastSyncedAt: null }] });
    await heading('James Okafor at a glance');
    expect(screen.queryByRole('region', { name: 'What changed' })).toBeNull();
  });
});
