/** app.commandLine: the switches the app was started with, to which the app may add. */
export class CommandLine {
  readonly switches = new Map<string, string>();

  appendSwitch(name: string, value = ''): void {
    this.switches.set(name.toLowerCase(), value);
  }
  appendArgument(): void {}
  hasSwitch(name: string): boolean {
    return this.switches.has(name.toLowerCase());
  }
  getSwitchValue(name: string): string {
    return this.switches.get(name.toLowerCase()) ?? '';
  }
  removeSwitch(name: string): void {
    this.switches.delete(name.toLowerCase());
  }
}
