/**
 * Shows a page again as soon as the content has changed, and the errors of the content over it. The server sends the text of this
 * function alone, so it uses nothing from outside. A page that no one looks at is not connected, because a browser allows
 * few connections to one server; it catches up when it is looked at.
 */
export function liveScript(): void {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const own = new URL(script.src).searchParams.get('at');
  const events = new URL('events', script.src);
  let source: EventSource | undefined;
  let shown: HTMLElement | undefined;

  const show = ({ close, hint, message, others, title }: Record<string, string>) => {
    shown?.remove();
    shown = document.createElement('content-errors');
    const root = shown.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(`
      dialog { position: fixed; inset: 0; z-index: 99; box-sizing: border-box; width: min(60rem, 100% - 2rem); height: fit-content;
        max-height: calc(100% - 2rem); overflow: auto; margin: auto; padding: 1.25rem; border: 0; border-top: 0.5rem solid #a11e18;
        border-radius: 0.5rem; background: light-dark(#fff, #161a1f); color: light-dark(#171b21, #e7eaee); color-scheme: light dark;
        font: 1rem/1.5 system-ui, sans-serif; box-shadow: 0 0 0 100vmax #0008; }
      h2 { margin: 0 0 0.75rem; font-size: 1.3rem; }
      p, pre { margin: 0 0 0.75rem; overflow-wrap: anywhere; white-space: pre-wrap; }
      .message, pre { font-family: ui-monospace, monospace; font-size: 0.875rem; }
      button { min-height: 44px; padding: 0 1rem; font: inherit; }
    `);
    root.adoptedStyleSheets = [style];
    const dialog = document.createElement('dialog');
    dialog.open = true;
    const add = (name: string, text: string | undefined, className = '') => {
      const element = document.createElement(name);
      element.textContent = text ?? '';
      element.className = className;
      dialog.append(element);
      return element;
    };
    const heading = add('h2', title);
    heading.id = 'title';
    dialog.setAttribute('aria-labelledby', heading.id);
    add('p', message, 'message');
    add('p', hint);
    add('pre', others);
    const button = add('button', close);
    button.addEventListener('click', () => shown?.remove());
    dialog.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') shown?.remove();
    });
    root.append(dialog);
    document.body.append(shown);
    button.focus({ preventScroll: true });
  };

  const connect = () => {
    if (document.hidden) {
      source?.close();
      source = undefined;
      return;
    }
    if (source) return;
    source = new EventSource(events);
    source.addEventListener('message', ({ data }) => {
      const { at, errors } = JSON.parse(data);
      if (errors) show(errors);
      else if (at === own) shown?.remove();
      else location.reload();
    });
  };
  document.addEventListener('visibilitychange', connect);
  // A page that the browser kept for the way back is not connected any more.
  addEventListener('pageshow', connect);
  addEventListener('pagehide', () => {
    source?.close();
    source = undefined;
  });
}
