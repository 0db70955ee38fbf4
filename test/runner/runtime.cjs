// A part of Jest, in the version that Jest asks for.
const Runtime = require('jest-runtime').default;
const { endWhatNodeKeeps } = require('./kept-by-node.cjs');
const { keepCompiledScripts } = require('./compiled-scripts.cjs');
const { keepTransformedFiles } = require('./transformed-files.cjs');

/** By resolver, of which a worker has one for each tier: which file an import means. */
const importedFiles = new WeakMap();

/**
 * Jest's runtime, which loads the modules of one test file, in a context of their own. A worker runs many test files that load
 * the same thousand modules: what is the same in each is kept here, which is code, and nothing that code made. Modules are
 * evaluated anew for every file.
 */
class SharingRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    requireInternals(this);
    const resolver = given[2];
    keepCompiledScripts(this);
    keepTransformedFiles(this);
    if (!importedFiles.has(resolver)) importedFiles.set(resolver, new Map());
    this._resolution.cjsCache = importedFiles.get(resolver);
  }

  teardown() {
    // Jest empties the cache of a file that ends; this one is also of the others.
    this._resolution.cjsCache = new Map();
    super.teardown();
    endWhatNodeKeeps();
  }
}

/** Another version of Jest may have other insides: then this must be seen, not be left without effect. */
function requireInternals({ executor, transformCache, _resolution: resolution }) {
  const known =
    typeof executor?.compile === 'function' &&
    Array.isArray(executor.injectedModuleParameters) &&
    transformCache?.transforms instanceof Map &&
    transformCache.sourceMaps instanceof Map &&
    resolution?.cjsCache instanceof Map;
  if (!known)
    throw new Error('test/runner does not know this version of Jest: look at jest-runtime, or leave `runtime` out');
}

// Jest takes this for the default export of an ES module.
module.exports = { __esModule: true, default: SharingRuntime };
