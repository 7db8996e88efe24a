/** Gives an element the focus where what had it is gone; from a person who has moved on nothing is taken. As a `ref`: when it appears. */
export function takeLostFocus(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus({ preventScroll: true });
}
