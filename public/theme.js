// Light or dark: the reader's stored choice before the first paint, the system's otherwise. Runs before <body>.
(() => {
  const root = document.documentElement;
  const key = 'fangan-theme';
  const read = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const write = (theme) => {
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Storage may be forbidden; the choice then lasts for this page.
    }
  };
  const stored = read();
  if (stored === 'light' || stored === 'dark') root.dataset.theme = stored;

  const isDark = () =>
    getComputedStyle(root).colorScheme === 'dark' ||
    (!root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('[data-theme-toggle]');
    if (!button) return;
    root.dataset.theme = isDark() ? 'light' : 'dark';
    button.setAttribute('aria-pressed', String(isDark()));
    write(root.dataset.theme);
  });
  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-theme-toggle]')) {
      button.hidden = false;
      button.setAttribute('aria-pressed', String(isDark()));
    }
  });
})();
