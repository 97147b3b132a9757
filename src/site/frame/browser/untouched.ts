/**
 * Whether a control is as the page has it. Code that arrives late asks this before it fills the control in, because a person may
 * have used it already.
 */
export function isUntouched(control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): boolean {
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.options].findIndex(({ defaultSelected }) => defaultSelected);
    return control.selectedIndex < 0 || control.selectedIndex === Math.max(0, chosen);
  }
  if (control instanceof HTMLInputElement && control.type === 'checkbox')
    return control.checked === control.defaultChecked;
  return control.value === control.defaultValue;
}
