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
  let isTyped = false;

  // A search and filters are short or in the address, chosen columns and colors in the browser, so the page has them again.
  const kept = 'search, dialog, .finder, .list-controls, .column-menu, .theme';
  // The forms report rows that are added or removed.
  for (const typing of ['input', 'rows']) {
    addEventListener(typing, ({ target }) => {
      if (target instanceof Element && !target.closest(kept)) isTyped = true;
    });
  }

  /** A window over the page with a title, a button beside it, and texts. */
  const open = (
    name: string,
    title: string | undefined,
    label: string | undefined,
    texts: Record<string, string | undefined>,
  ) => {
    shown?.remove();
    const host = document.createElement(name);
    shown = host;
    const root = host.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(`
      dialog { box-sizing: border-box; width: min(60rem, 100% - 2rem); max-height: calc(100% - 2rem); overflow: auto; padding: 0 1.25rem 1.25rem;
        border: 0; border-top: 0.5rem solid #a11e18; border-radius: 0.5rem; background: light-dark(#fff, #161a1f);
        color: light-dark(#171b21, #e7eaee); font: 1rem/1.5 system-ui, sans-serif; box-shadow: 0 0.25rem 1.5rem #0006; }
      dialog:not(:modal) { position: fixed; inset: auto 0 1rem; z-index: 99; padding-bottom: 0; border-color: #8a5a00; }
      ::backdrop { background: #0008; }
      header { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center;
        justify-content: space-between; padding: 0.75rem 0; background: inherit; }
      h2 { margin: 0; font-size: 1.3rem; }
      dialog:not(:modal) h2 { font-size: 1rem; }
      p, pre { margin: 0 0 0.75rem; overflow-wrap: anywhere; white-space: pre-wrap; }
      .message, .others { font-family: ui-monospace, monospace; font-size: 0.875rem; }
      button { min-height: 44px; padding: 0 1rem; font: inherit; }
    `);
    root.adoptedStyleSheets = [style];
    const dialog = document.createElement('dialog');
    const add = (parent: Element, tag: string, text = '', className = '') => {
      const element = document.createElement(tag);
      element.textContent = text;
      element.className = className;
      parent.append(element);
      return element;
    };
    const header = add(dialog, 'header');
    add(header, 'h2', title).id = 'title';
    dialog.setAttribute('aria-labelledby', 'title');
    const button = add(header, 'button', label);
    for (const [part, text] of Object.entries(texts))
      if (text) add(dialog, part === 'others' ? 'pre' : 'p', text, part);
    dialog.addEventListener('close', () => host.remove());
    root.append(dialog);
    document.body.append(host);
    return { button, dialog };
  };

  /** The errors of the window that was closed, as sent. They are sent again when the page connects again. */
  let closed: string | undefined;

  const showErrors = ({ close, title, ...texts }: Record<string, string>, sent: string) => {
    const { button, dialog } = open('content-errors', title, close, texts);
    button.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      closed = sent;
    });
    dialog.showModal();
  };

  // It must not take the focus from what is typed.
  const showChange = ({ button: label, message }: Record<string, string>) => {
    const { button, dialog } = open('content-changed', message, label, {});
    dialog.role = 'status';
    button.addEventListener('click', () => location.reload());
    dialog.open = true;
  };

  const connect = () => {
    if (document.hidden) {
      source?.close();
      source = undefined;
      return;
    }
    if (source) return;
    source = new EventSource(events);
    let isFirst = true;
    source.addEventListener('open', () => {
      isFirst = true;
    });
    source.addEventListener('message', ({ data }) => {
      const { at, changed, errors } = JSON.parse(data);
      const isKnown = isFirst && data === closed;
      isFirst = false;
      if (isKnown) return;
      if (errors) showErrors(errors, data);
      else if (at === own) shown?.remove();
      else if (!isTyped) location.reload();
      else if (shown?.isConnected !== true || shown.localName !== 'content-changed') showChange(changed);
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
