/**
 * Sends the form after every change and shows what the server makes of it. Without this script, a button does the same. The
 * server sends the text of this function alone, so it uses nothing from outside.
 */
export function reviewScript(): void {
  const form = document.querySelector('form');
  if (!form) return;
  document.documentElement.classList.add('scripted');
  let running: AbortController | undefined;

  /** Replaces both sides of the page, and keeps focus and open details. */
  const show = (next: Document) => {
    for (const id of ['notice', 'plan']) document.getElementById(id)?.replaceWith(next.getElementById(id) ?? '');
    const holders = ['.import-choices', '.import-outcome'];
    for (const holder of holders) {
      const [now, then] = [document.querySelector(holder), next.querySelector(holder)];
      if (!now || !then) continue;
      const active = document.activeElement;
      const field = active instanceof HTMLInputElement || active instanceof HTMLSelectElement ? active : undefined;
      const inside = field !== undefined && now.contains(field);
      const top = inside ? field.getBoundingClientRect().top : 0;
      for (const details of then.querySelectorAll('details')) {
        const before = details.id ? document.getElementById(details.id) : null;
        if (before instanceof HTMLDetailsElement) details.open = before.open;
      }
      now.replaceWith(then);
      if (!inside) continue;
      const same = [...then.querySelectorAll('input, select')].find(
        (one) =>
          (one instanceof HTMLInputElement || one instanceof HTMLSelectElement) &&
          one.name === field.name &&
          (field.type !== 'checkbox' || one.value === field.value) &&
          one.type === field.type,
      );
      if (!(same instanceof HTMLElement)) continue;
      same.focus({ preventScroll: true });
      scrollBy(0, same.getBoundingClientRect().top - top);
    }
  };

  const send = async () => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    form.setAttribute('aria-busy', 'true');
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) fields.append(name, String(value));
    fields.append('action', 'update');
    try {
      const response = await fetch('./', { method: 'POST', body: fields, signal: mine.signal });
      const text = await response.text();
      if (mine.signal.aborted) return;
      show(new DOMParser().parseFromString(text, 'text/html'));
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) location.reload();
      return;
    }
    form.removeAttribute('aria-busy');
  };

  form.addEventListener('change', () => void send());
  form.addEventListener('submit', (event) => {
    const { submitter } = event;
    if (submitter instanceof HTMLButtonElement && submitter.value !== 'update') running?.abort();
    else {
      event.preventDefault();
      void send();
    }
  });
}
