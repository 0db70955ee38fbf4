/** Reads an OpenAPI document from stdin and prints what its validator says: a module that Jest cannot load. */
import { Validator } from '@seriousme/openapi-schema-validator';

let text = '';
for await (const chunk of process.stdin) text += chunk;
const { valid, errors } = await new Validator().validate(JSON.parse(text));
process.stdout.write(JSON.stringify({ valid, errors: valid ? [] : errors }));
