/** A field that narrows the list under it. */

export interface FilterFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onFilter: (text: string) => void;
}

export function FilterField({ label, placeholder, value, onFilter }: FilterFieldProps) {
  return (
    <input
      type="search"
      class="filter"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onInput={({ currentTarget }) => onFilter(currentTarget.value)}
    />
  );
}
