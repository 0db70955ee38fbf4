export { SeenField } from './seen-field';
export { LinkButton, PostButton, SubmitButton, type ButtonTone } from './actions';
export {
  Badge,
  DataTable,
  EmptyState,
  ErrorSummary,
  Facts,
  Notice,
  Section,
  type Column,
  type PageNotice,
  type Tone,
} from './display';
export { EventTabs, type EventTab } from './event/event-tabs';
export {
  CheckField,
  CheckGroup,
  Field,
  RadioGroup,
  SelectField,
  SuggestedFields,
  TextArea,
  type Option,
} from './fields';
