/** Stops the story when the product's figures are not the known ones. @param {Record<string, unknown>} actual @param {Record<string, number>} expected */
export function requireFigures(actual, expected) {
  for (const [name, value] of Object.entries(expected)) {
    if (actual[name] !== value) throw new Error(`${name} is ${String(actual[name])}, it should be ${value}`);
  }
}
