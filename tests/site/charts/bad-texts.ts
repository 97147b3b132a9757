/** Runs in a page: for each drawing, what is wrong with its visible texts. */
export function badTexts(drawings: readonly Element[]): string[][] {
  return drawings.map((drawing) => {
    const frame = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll('text')]
      .filter((text) => getComputedStyle(text).visibility === 'visible')
      .map((text) => ({ words: text.textContent?.trim() ?? '', box: text.getBoundingClientRect(), text }));
    const problems: string[] = [];
    for (const [index, { box, text, words }] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        // Boxes of letters have some air above and below them.
        const apart =
          box.right <= other.box.left ||
          other.box.right <= box.left ||
          box.bottom - other.box.top < 3 ||
          other.box.bottom - box.top < 3;
        if (!apart) problems.push(`“${words}” overlaps “${other.words}”`);
      }
      const outside =
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 3 ||
        box.bottom > frame.bottom + 3;
      if (outside) problems.push(`“${words}” leaves the drawing`);
      const scale = frame.width / (drawing as SVGSVGElement).viewBox.baseVal.width;
      if (Number.parseFloat(getComputedStyle(text).fontSize) * scale < 10) problems.push(`“${words}” is too small`);
    }
    return problems;
  });
}
