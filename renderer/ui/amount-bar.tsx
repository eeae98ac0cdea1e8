type AmountBarProps = {
  /** In cents; what is missing draws nothing. */
  readonly paid: number | null;
  readonly share: number | null;
  /** The largest sum of the table, so that all bars have one scale. */
  readonly most: number;
};

/** A picture beside its numbers: how much was paid for the person and how much is left to them. It says nothing that the row does not. */
export function AmountBar({ paid, share, most }: AmountBarProps) {
  const width = (cents: number | null): string => `${most <= 0 ? 0 : (Math.max(0, cents ?? 0) / most) * 100}%`;
  return (
    <span className="amount-bar" aria-hidden="true">
      <span className="amount-bar-part chart-swatch-main" style={{ inlineSize: width(paid) }} />
      <span className="amount-bar-part chart-swatch-own" style={{ inlineSize: width(share) }} />
    </span>
  );
}
