const { Script } = require('node:vm');

/**
 * Globals of the language that every module gets as variables of its own function: a look-up among the globals of Jest's
 * context costs a call out of V8 each time, which a planner notices. Only what no test replaces, so neither `Date` nor timers.
 */
const BUILTINS = [
  'Array',
  'BigInt',
  'Boolean',
  'Error',
  'Float64Array',
  'Infinity',
  'Int32Array',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'RangeError',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'TypeError',
  'Uint8Array',
  'WeakMap',
  'WeakSet',
];

/** What import() in such a file means depends on the test file that runs: only Jest itself can tell. */
const DYNAMIC_IMPORT = /\bimport\s*\(/;

/** By file: the source as it was compiled, and what it became; nothing when Jest must compile it. */
const scripts = new Map();

const compiled = (source, filename, parameters) => {
  const known = scripts.get(filename);
  if (known?.source === source) return known.script;
  const script = DYNAMIC_IMPORT.test(source) ? null : compile(source, filename, parameters);
  scripts.set(filename, { source, script });
  return script;
};

const compile = (source, filename, parameters) => {
  const head = `(function (${BUILTINS.join(', ')}) { return function (${parameters.join(', ')}) {`;
  try {
    return new Script(`${head}${source}\n}})`, { filename, columnOffset: -head.length });
  } catch {
    // Jest compiles it once more, and explains what is wrong with it.
    return null;
  }
};

/** Lets every test file of a worker run what an earlier one compiled, each in a context of its own. */
function keepCompiledScripts({ executor }) {
  const compileByJest = executor.compile.bind(executor);
  let builtins;
  executor.compile = (source, filename) => {
    const context = executor.environment.getVmContext();
    const script = context === null ? null : compiled(source, filename, executor.injectedModuleParameters);
    if (script === null) return compileByJest(source, filename);
    builtins ??= BUILTINS.map((name) => executor.environment.global[name]);
    return script.runInContext(context)(...builtins);
  };
}

module.exports = { keepCompiledScripts };
