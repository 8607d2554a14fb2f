/** A few choices side by side, one of which holds. */

export interface SegmentedProps<Value extends string> {
  /** Of the group in the page. */
  readonly name: string;
  /** Read aloud before the choices. */
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly title: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

export function Segmented<Value extends string>({
  name,
  label,
  choices,
  value,
  onChoose,
}: SegmentedProps<Value>) {
  return (
    <fieldset class="segmented compact" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>{choice.title}</span>
        </label>
      ))}
    </fieldset>
  );
}
