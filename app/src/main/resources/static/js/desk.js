/* The negotiating desk by keyboard, and the brackets as one types. Everything here has a way without it. */
(() => {
  'use strict';

  const PAUSE = 150;
  let typing;

  // While a Japanese input method composes, the words are not the writer's yet.
  const typed = (event) => {
    if (event.isComposing || !event.target.matches?.('[data-live]')) {
      return;
    }
    clearTimeout(typing);
    typing = setTimeout(() => document.getElementById('live')?.dispatchEvent(new Event('words')), PAUSE);
  };
  document.addEventListener('input', typed);
  document.addEventListener('compositionend', typed);

  // What comes back is shown, an error too: it has to be a page.
  document.addEventListener('htmx:configRequest', (event) => {
    event.detail.headers.Accept = 'text/html';
  });

  // Words selected in the clause are put into the field that looks them up.
  document.addEventListener('selectionchange', () => {
    const field = document.querySelector('[data-selected-in]');
    const selection = document.getSelection();
    const words = selection.toString().trim();
    const within = field && document.querySelector(field.dataset.selectedIn);
    if (words && within?.contains(selection.anchorNode) && within.contains(selection.focusNode)) {
      field.value = words;
    }
  });

  const clauses = (open) => [...document.querySelectorAll(open ? '.clause.open' : '.clause')];

  const here = () => document.querySelector('.clause.focus') ?? document.querySelector('.clause:target');

  // The next clause behind the one in focus, or the next with an open bracket; round the end to the first.
  const step = (forward, open) => {
    const all = clauses(false);
    const candidates = clauses(open);
    const from = all.indexOf(here());
    const row = forward ? candidates : candidates.reverse();
    const to = row.find((clause) => from < 0 || (forward ? all.indexOf(clause) > from : all.indexOf(clause) < from))
      ?? row[0];
    if (!to) {
      return;
    }
    to.scrollIntoView({ block: 'center' });
    const link = to.querySelector('.clause-open');
    if (link) {
      link.click();
    } else {
      document.querySelector('.clause.focus')?.classList.remove('focus');
      to.classList.add('focus');
    }
  };

  const goTo = (key) => {
    const target = document.querySelector(`[data-key="${key}"]`);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  };

  const keys = {
    n: () => step(true, true),
    p: () => step(false, true),
    j: () => step(true, false),
    k: () => step(false, false),
    a: () => goTo('a'),
    c: () => goTo('c'),
    m: () => goTo('m'),
    w: () => document.querySelector('.counters a')?.click(),
    '?': () => {
      const list = document.getElementById('keys');
      if (list) {
        list.open = true;
        list.querySelector('summary').focus();
      }
    },
  };

  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey
        || event.target.closest?.('input, textarea, select')) {
      return;
    }
    const action = document.querySelector('.clause') ? keys[event.key] : undefined;
    if (action) {
      event.preventDefault();
      action();
    }
  });

  // A menu closes by Escape, and when one goes on elsewhere.
  const closeMenus = (except) => document.querySelectorAll('.menu[open]').forEach((menu) => {
    if (menu !== except) {
      menu.open = false;
    }
  });
  document.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' ? document.querySelector('.menu[open]') : null;
    if (menu) {
      closeMenus();
      menu.querySelector('summary').focus();
    }
  });
  ['click', 'focusin'].forEach((kind) =>
    document.addEventListener(kind, (event) => closeMenus(event.target.closest?.('.menu'))));

  // A clause chosen beside the text: the eye and the keyboard go to its panel, the text stays where it is.
  document.addEventListener('htmx:afterSettle', (event) => {
    if (!event.detail.requestConfig?.elt?.matches?.('.clause-open')) {
      return;
    }
    const panel = document.getElementById('panel');
    panel?.focus({ preventScroll: true });
    // On a narrow screen the panel stands above the text.
    const beside = matchMedia('(min-width: 62rem)').matches;
    requestAnimationFrame(() => (beside ? document.querySelector('.clause.focus') : panel)
      ?.scrollIntoView({ block: beside ? 'nearest' : 'start' }));
  });
})();
