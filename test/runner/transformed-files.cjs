const { statSync } = require('node:fs');

/** By file and whether it belongs to Jest: the code it was transformed into, and the file as it was then. */
const files = new Map();

/** Lets every test file of a worker take what an earlier one read and transformed, while the file stays as it is. */
function keepTransformedFiles({ transformCache }) {
  const transformByJest = transformCache.transform.bind(transformCache);
  transformCache.transform = (filename, options) => {
    const { mtimeMs, size } = statSync(filename);
    const key = `${options?.isInternalModule === true ? 'jest' : 'test'} ${filename}`;
    const known = files.get(key);
    if (known?.mtimeMs === mtimeMs && known.size === size) {
      tell(transformCache, filename, known.transformed);
      return known.code;
    }
    const code = transformByJest(filename, options);
    files.set(key, { mtimeMs, size, code, transformed: transformCache.transforms.get(filename) });
    return code;
  };
}

/** What Jest notes of a file that it transforms: by it a stack of calls names lines of the source. */
const tell = ({ transforms, sourceMaps }, filename, transformed) => {
  if (transformed === undefined) return;
  transforms.set(filename, transformed);
  if (transformed.sourceMapPath) sourceMaps.set(filename, transformed.sourceMapPath);
};

module.exports = { keepTransformedFiles };
