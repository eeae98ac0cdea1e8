import { describe, expect, it } from 'vitest';
import { commandLineOf, programArguments } from '#main/app/program-arguments.ts';

const commands = ['list', 'export'];

describe('programArguments', () => {
  it('leaves out the program, and in development the folder of the app', () => {
    expect(programArguments(['/opt/claimkeep', 'list'], false)).toEqual(['list']);
    expect(programArguments(['/electron', '/app', 'list', '--json'], true)).toEqual(['list', '--json']);
  });
});

describe('commandLineOf', () => {
  it('takes a command with all that follows, also after switches of Chromium', () => {
    expect(commandLineOf(['list', '--json'], commands)).toEqual(['list', '--json']);
    expect(commandLineOf(['--no-sandbox', 'export', '--out', 'x.pdf'], commands)).toEqual(['export', '--out', 'x.pdf']);
  });

  it('opens the window for everything else', () => {
    expect(commandLineOf([], commands)).toBeNull();
    expect(commandLineOf(['--user-data-dir=x'], commands)).toBeNull();
    expect(commandLineOf(['org.claimkeep.app://oauth/callback?code=list'], commands)).toBeNull();
    expect(commandLineOf(['claims.json', 'list'], commands)).toBeNull();
  });
});
