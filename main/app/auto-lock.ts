/** What Electron's `powerMonitor` must offer. */
type PowerMonitorPort = {
  /** Seconds since somebody last used this computer. */
  getSystemIdleTime(): number;
  on(event: 'suspend' | 'resume' | 'lock-screen', listener: () => void): unknown;
};

export type AutoLockOptions = {
  readonly powerMonitor: PowerMonitorPort;
  /** After so many minutes without use; 0: never. */
  readonly minutes: () => number;
  /** Also when the computer sleeps or its screen is locked. */
  readonly onSleep: () => boolean;
  readonly isUnlocked: () => boolean;
  /** Something runs that the person waits for (a download, an export): idleness does not end it. */
  readonly isBusy: () => boolean;
  /** Told how many seconds are left once it is less than a minute, and null when somebody is back. */
  readonly onSoon: (seconds: number | null) => void;
  readonly lock: () => void;
  /** The computer goes to sleep and stays unlocked: what uses the network stops now, at a place of its own choice. */
  readonly pause: () => void;
  /** The computer is awake and unlocked. After a lock whoever unlocks goes on. */
  readonly goOn: () => void;
};

/** Time to move the mouse after the warning. */
const warningSeconds = 60;
const lookEveryMs = 5_000;

/**
 * Locks when nobody has used the computer for a while, after a warning, and at once when it sleeps or its screen is locked, where that was not switched off: what lies in
 * memory of a sleeping laptop can be stolen with it.
 * @returns a function that stops looking
 */
export function startAutoLock(options: AutoLockOptions): () => void {
  const { powerMonitor, minutes, onSleep, isUnlocked, isBusy, onSoon, lock, pause, goOn } = options;
  let isWarned = false;
  const warn = (seconds: number | null): void => {
    if (seconds === null && !isWarned) return;
    isWarned = seconds !== null;
    onSoon(seconds);
  };
  const look = (): void => {
    const limit = minutes() * 60;
    const left = limit - powerMonitor.getSystemIdleTime();
    if (limit === 0 || !isUnlocked() || isBusy() || left > warningSeconds) {
      warn(null);
    } else if (left > 0) {
      warn(left);
    } else {
      warn(null);
      lock();
    }
  };
  const lockNow = (): void => {
    if (onSleep() && isUnlocked()) lock();
  };
  powerMonitor.on('suspend', () => {
    lockNow();
    if (isUnlocked()) pause();
  });
  powerMonitor.on('resume', () => {
    if (isUnlocked()) goOn();
  });
  powerMonitor.on('lock-screen', lockNow);
  const timer = setInterval(look, lookEveryMs);
  return () => clearInterval(timer);
}
