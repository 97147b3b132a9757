/** Shows the value of a month while the keyboard is on a trend. A pointer needs no script. */
for (const slider of document.querySelectorAll<HTMLInputElement>('[data-trend]')) {
  const points = [...(slider.parentElement?.querySelectorAll('.point') ?? [])];
  const show = (place: number | undefined) => {
    for (const [index, point] of points.entries()) point.classList.toggle('shown', index === place);
  };
  const speak = () =>
    slider.setAttribute(
      'aria-valuetext',
      points[slider.valueAsNumber]?.querySelector('text')?.textContent?.trim() ?? '',
    );
  speak();
  slider.addEventListener('focus', () => show(slider.valueAsNumber));
  slider.addEventListener('blur', () => show(undefined));
  slider.addEventListener('input', () => {
    show(slider.valueAsNumber);
    speak();
  });
}
