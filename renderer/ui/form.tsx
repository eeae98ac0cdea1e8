import type { ReactNode } from 'react';

/**
 * A form that hands over to `onSubmit`. React's own `action` is not used: it resets the form afterwards, and React Aria then puts the
 * fields back to their first values, which would wipe what was typed when the answer is an error.
 */
export function Form({ onSubmit, children }: { readonly onSubmit: () => void; readonly children: ReactNode }) {
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
        goToFirstError(event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}

/** After the errors are drawn: reading goes on at the first field that has to be corrected (WCAG 3.3.1). */
function goToFirstError(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
