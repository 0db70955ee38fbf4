const { AsyncLocalStorage } = require('node:async_hooks');
const { PerformanceObserver } = require('node:perf_hooks');

/** What the running test file has used of these, which Node itself keeps from then on, with all that they can reach. */
const stores = new Set();
const observers = new Set();

const note = ({ prototype }, method, into) => {
  const original = prototype[method];
  prototype[method] = function (...given) {
    into.add(this);
    return original.apply(this, given);
  };
};
note(AsyncLocalStorage, 'run', stores);
note(AsyncLocalStorage, 'enterWith', stores);
note(PerformanceObserver, 'observe', observers);

/**
 * Ends what Node keeps of a test file. Every application of an earlier file would stay in memory, its stores would make each promise
 * of the later files dearer, and its metrics each collection of garbage.
 */
function endWhatNodeKeeps() {
  for (const store of stores) store.disable();
  for (const observer of observers) observer.disconnect();
  stores.clear();
  observers.clear();
}

module.exports = { endWhatNodeKeeps };
