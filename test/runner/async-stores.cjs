const { AsyncLocalStorage } = require('node:async_hooks');

/** Stores that the running test file has used. */
const used = new Set();

for (const method of ['run', 'enterWith']) {
  const original = AsyncLocalStorage.prototype[method];
  AsyncLocalStorage.prototype[method] = function (...given) {
    used.add(this);
    return original.apply(this, given);
  };
}

/**
 * Ends the stores of a test file. Node keeps each that was ever used, all that it can reach, and copies it to each promise:
 * every application of an earlier file would stay in memory and make each promise of the later ones dearer.
 */
function endAsyncStores() {
  for (const store of used) store.disable();
  used.clear();
}

module.exports = { endAsyncStores };
