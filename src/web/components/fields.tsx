import type { ComponentChildren, VNode } from 'preact';
import { layoutTexts as t } from '../../texts/layout';

interface FieldBase {
  readonly name: string;
  /** Differs from the name where several forms of a page have a field of this name. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Shows "(niet verplicht)" behind the label. */
  readonly optional?: boolean;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Heading under which the option stands in a list. */
  readonly group?: string;
}

const idOf = ({ id, name }: Pick<FieldBase, 'id' | 'name'>): string => id ?? name;

const describedBy = ({ hint, error, ...field }: FieldBase): string | undefined =>
  [hint === undefined ? '' : `${idOf(field)}-hint`, error === undefined ? '' : `${idOf(field)}-error`]
    .filter(Boolean)
    .join(' ') || undefined;

function Labelled(props: FieldBase & { readonly children: ComponentChildren }): VNode {
  return (
    <div class={props.error === undefined ? 'field' : 'field field-wrong'}>
      <label for={idOf(props)}>
        {props.label} {props.optional === true ? <span class="muted">{t.optional}</span> : null}
      </label>
      <Hint id={idOf(props)} hint={props.hint} />
      <FieldError id={idOf(props)} error={props.error} />
      {props.children}
    </div>
  );
}

function Hint({ id, hint }: { id: string; hint: string | undefined }): VNode | null {
  return hint === undefined ? null : (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  );
}

function FieldError({ id, error }: { id: string; error: string | undefined }): VNode | null {
  return error === undefined ? null : (
    <p class="field-error" id={`${id}-error`}>
      {error}
    </p>
  );
}

export interface FieldProps extends FieldBase {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'number' | 'file';
  readonly autocomplete?: string;
  readonly required?: boolean;
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'text';
  readonly width?: 'short' | 'medium' | 'full';
  readonly maxLength?: number;
  readonly min?: number;
  readonly accept?: string;
}

/** One line of text with its label, hint and error. */
export function Field(props: FieldProps): VNode {
  return (
    <Labelled {...props}>
      <input
        id={idOf(props)}
        name={props.name}
        type={props.type ?? 'text'}
        value={props.type === 'file' ? undefined : (props.value ?? '')}
        autocomplete={props.autocomplete ?? 'off'}
        required={props.required}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        min={props.min}
        accept={props.accept}
        class={`input input-${props.width ?? 'full'}`}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error === undefined ? undefined : true}
      />
    </Labelled>
  );
}

export function TextArea(
  props: FieldBase & { readonly value?: string | undefined; readonly rows?: number; readonly maxLength?: number },
): VNode {
  return (
    <Labelled {...props}>
      <textarea
        id={idOf(props)}
        name={props.name}
        rows={props.rows ?? 3}
        maxLength={props.maxLength}
        class="input input-full"
        aria-describedby={describedBy(props)}
        aria-invalid={props.error === undefined ? undefined : true}
      >
        {props.value ?? ''}
      </textarea>
    </Labelled>
  );
}

export interface SelectProps extends FieldBase {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  /** The text of the empty first option; `null` leaves it out. */
  readonly empty?: string | null;
  readonly required?: boolean;
}

/** One choice out of a list. */
export function SelectField(props: SelectProps): VNode {
  const groups = [...new Set(props.options.map((option) => option.group))];
  return (
    <Labelled {...props}>
      <select
        id={idOf(props)}
        name={props.name}
        required={props.required}
        class="input input-medium"
        aria-describedby={describedBy(props)}
        aria-invalid={props.error === undefined ? undefined : true}
      >
        {props.empty === null ? null : <option value="">{props.empty ?? t.choose}</option>}
        {groups.map((group) => {
          const options = props.options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value} selected={option.value === props.value}>
                {option.label}
              </option>
            ));
          return group === undefined ? options : <optgroup label={group}>{options}</optgroup>;
        })}
      </select>
    </Labelled>
  );
}

interface CheckProps {
  readonly name: string;
  readonly id?: string;
  readonly label: string;
  readonly checked?: boolean;
  readonly value?: string;
  /** A question about the box itself. */
  readonly error?: string | undefined;
}

/** One box to tick; its id is that of the field with the value behind it, or the field's own where a summary of errors leads. */
export function CheckField(props: CheckProps): VNode {
  if (props.error === undefined) return <Box {...props} boxId={`${idOf(props)}-${props.value ?? 'ja'}`} />;
  return (
    <div class="field field-wrong">
      <FieldError id={idOf(props)} error={props.error} />
      <Box {...props} boxId={idOf(props)} />
    </div>
  );
}

function Box({ boxId, ...props }: CheckProps & { readonly boxId: string }): VNode {
  return (
    <div class="check">
      <input
        type="checkbox"
        id={boxId}
        name={props.name}
        value={props.value ?? 'ja'}
        checked={props.checked}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error === undefined ? undefined : true}
      />
      <label for={boxId}>{props.label}</label>
    </div>
  );
}

interface GroupProps extends FieldBase {
  readonly options: readonly Option[];
}

/** Several choices at once. */
export function CheckGroup(props: GroupProps & { readonly values?: readonly string[] }): VNode {
  return (
    <Group {...props}>
      {props.options.map((option) => (
        <CheckField
          key={option.value}
          id={idOf(props)}
          name={props.name}
          label={option.label}
          value={option.value}
          checked={props.values?.includes(option.value) ?? false}
        />
      ))}
    </Group>
  );
}

/** Several short texts, each on a line of its own; what is known already is offered while typing. */
export function SuggestedFields(
  props: FieldBase & {
    readonly values?: readonly string[];
    readonly each: (place: number) => string;
    readonly suggestions: readonly string[];
  },
): VNode {
  const filled = (props.values ?? []).filter((value) => value !== '');
  const rows = [...filled, ...Array.from({ length: Math.max(FEWEST - filled.length, SPARE) }, () => '')];
  const list = `${idOf(props)}-list`;
  return (
    <Group {...props}>
      {rows.map((value, row) => (
        <input
          key={row}
          name={props.name}
          value={value}
          list={list}
          autocomplete="off"
          maxLength={60}
          class="input input-medium"
          aria-label={props.each(row + 1)}
        />
      ))}
      <datalist id={list}>
        {props.suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </Group>
  );
}

/** Lines of such a group, and empty ones among them. */
const FEWEST = 3;
const SPARE = 1;

/** One choice out of a few, all visible. */
export function RadioGroup(props: GroupProps & { readonly value?: string | undefined }): VNode {
  return (
    <Group {...props}>
      {props.options.map((option) => (
        <div class="check" key={option.value}>
          <input
            type="radio"
            id={`${idOf(props)}-${option.value}`}
            name={props.name}
            value={option.value}
            checked={option.value === props.value}
          />
          <label for={`${idOf(props)}-${option.value}`}>{option.label}</label>
        </div>
      ))}
    </Group>
  );
}

function Group(props: FieldBase & { readonly children: ComponentChildren }): VNode {
  return (
    <fieldset
      id={idOf(props)}
      class={props.error === undefined ? 'field' : 'field field-wrong'}
      aria-describedby={describedBy(props)}
      tabIndex={-1}
    >
      <legend>
        {props.label} {props.optional === true ? <span class="muted">{t.optional}</span> : null}
      </legend>
      <Hint id={idOf(props)} hint={props.hint} />
      <FieldError id={idOf(props)} error={props.error} />
      {props.children}
    </fieldset>
  );
}
