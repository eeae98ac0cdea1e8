/** ClaimKeep's own mark: a folded page with a check, for a paper that is kept. Decorative; the name stands beside it. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="mark-page" d="M8 2.5h10.5l7.5 7.5v17.5a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-23a2 2 0 0 1 2-2z" />
      <path className="mark-fold" d="M18.5 2.5v5.5a2 2 0 0 0 2 2h5.5z" />
      <path className="mark-check" d="M10.5 19l4 4 7.5-9" />
    </svg>
  );
}
