/** The desk's look: the widgets' restraint. Lists are lines; text and answer stand side by side where there is room. */
export const deskStyles = `
:root {
  color-scheme: light dark;
  --accent: light-dark(#1d4f91, #9cc3f5);
  --on-accent: light-dark(#fff, #10151c);
  --danger: light-dark(#a4231b, #ffb4ab);
  --line: color-mix(in srgb, currentColor 25%, transparent);
  --quiet: color-mix(in srgb, currentColor 78%, transparent);
  font: 100%/1.5 system-ui, sans-serif;
  color: CanvasText;
  background: Canvas;
}

body {
  margin: 0 auto;
  padding: 0 1rem 4rem;
  max-width: 76rem;
  overflow-wrap: break-word;
}

h1 {
  font-size: 1.6rem;
  line-height: 1.25;
}

h2 {
  font-size: 1.25rem;
  margin-block: 2rem 0.5rem;
}

h3 {
  font-size: 1rem;
}

a {
  color: var(--accent);
}

.hidden,
.skip:not(:focus) {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

header {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 1.5rem;
  border-block-end: 1px solid var(--line);
}

.name {
  font-weight: 700;
  margin-inline-end: auto;
}

.name a {
  color: inherit;
  text-decoration: none;
}

header nav {
  flex-basis: 100%;
  min-inline-size: 0;
}

.menu,
.tabs,
.list,
.notes,
.codes,
.acts {
  list-style: none;
  padding: 0;
}

.menu,
.tabs {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  margin-block: 0.25rem 0.75rem;
}

/* On a phone the menu opens below its button: six lines would stand before every heading. A browser without popovers shows it. */
.menu-button {
  display: none;
}

[popover] {
  position: static;
  display: block;
  inset: auto;
  inline-size: auto;
  padding: 0;
  margin: 0;
  border: 0;
  color: inherit;
  background: none;
  overflow: visible;
}

@media (max-width: 40rem) {
  @supports selector(:popover-open) {
    .menu-button {
      display: inline-block;
      margin-block: 0.25rem 0.75rem;
    }

    [popover]:not(:popover-open) {
      display: none;
    }

    [popover]:popover-open {
      position: absolute;
      inset-inline: 1rem;
      padding: 0.25rem 1rem;
      background: Canvas;
      border: 1px solid var(--line);
      border-radius: 0.25rem;
    }

    [popover] .menu {
      flex-direction: column;
    }
  }
}

.menu a,
.tabs a,
.as-link,
.ways a {
  display: inline-block;
  padding-block: 0.25rem;
}

[aria-current='page'] {
  color: inherit;
  font-weight: 700;
  text-decoration: none;
  border-block-end: 0.15rem solid var(--accent);
}

.count {
  font-variant-numeric: tabular-nums;
}

.lead {
  font-size: 1.125rem;
}

.hint,
.facts {
  color: var(--quiet);
  margin-block: 0.125rem;
}

.notice,
.warning,
.conflict,
.errors {
  border-inline-start: 0.25rem solid var(--accent);
  padding: 0.5rem 1rem;
  margin-block: 1rem;
  background: color-mix(in srgb, currentColor 6%, transparent);
}

.errors,
.conflict {
  border-color: var(--danger);
}

.errors h2,
.conflict h2 {
  margin-block-start: 0.5rem;
}

.error,
.errors a,
.late {
  color: var(--danger);
  font-weight: 700;
}

.list > li {
  border-block-start: 1px solid var(--line);
  padding-block: 0.625rem;
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.75rem;
  align-items: baseline;
}

.list > li > div {
  flex: 1;
  min-inline-size: 12rem;
}

.line-title,
.excerpt {
  margin-block: 0 0.125rem;
}

.line-title a {
  font-weight: 700;
  font-variant-numeric: tabular-nums;
}

.state {
  font-size: 1rem;
  font-weight: 400;
  border: 1px solid var(--line);
  border-radius: 0.25rem;
  padding: 0.125rem 0.5rem;
}

.ways,
.pages,
.buttons {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.25rem;
  align-items: baseline;
  margin-block: 1rem;
}

.beside {
  display: grid;
  gap: 0 2.5rem;
}

@media (min-width: 56rem) {
  .beside {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  }

  /* What was written and who works on it stand one below the other, as long as the answer beside them is. */
  .with-answer {
    grid-template-rows: auto auto 1fr;
  }

  .with-answer > :nth-child(2) {
    grid-column: 2;
    grid-row: 1 / span 3;
  }
}

.text {
  white-space: pre-wrap;
  max-inline-size: 70ch;
}

blockquote {
  margin: 0;
  padding-inline-start: 1rem;
  border-inline-start: 0.25rem solid var(--line);
}

dl {
  display: grid;
  gap: 0 1rem;
}

@media (min-width: 30rem) {
  dl {
    grid-template-columns: fit-content(45%) 1fr;
    row-gap: 0.25rem;
  }
}

dt {
  color: var(--quiet);
}

dd {
  margin: 0 0 0.375rem;
  min-inline-size: 0;
}

del {
  color: var(--danger);
}

ins {
  color: var(--accent);
  font-weight: 700;
}

.field,
fieldset {
  margin-block: 1rem;
  max-inline-size: 44rem;
}

.wrong {
  border-inline-start: 0.25rem solid var(--danger);
  padding-inline-start: 0.75rem;
}

.narrow .field {
  max-inline-size: 24rem;
}

label {
  font-weight: 600;
}

.field > label {
  display: block;
}

.check {
  display: flex;
  gap: 0.5rem;
  margin-block: 0.25rem;
}

.check label {
  font-weight: 400;
}

.check input,
.list input[type='checkbox'] {
  flex: none;
  inline-size: 1.25rem;
  block-size: 1.25rem;
  margin: 0.125rem;
  accent-color: var(--accent);
}

input:not([type='checkbox'], [type='radio']),
select,
textarea {
  font: inherit;
  color: inherit;
  background: Canvas;
  border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
  border-radius: 0.25rem;
  padding: 0.375rem 0.5rem;
  inline-size: 100%;
  box-sizing: border-box;
  min-block-size: 2.5rem;
}

textarea {
  resize: vertical;
}

fieldset {
  border: 1px solid var(--line);
  border-radius: 0.25rem;
}

legend {
  font-weight: 600;
}

.filters {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
  gap: 0 1rem;
  align-items: start;
}

.filters details {
  border-block-start: 1px solid var(--line);
}

.group fieldset {
  border: 0;
  margin: 0;
  padding: 0;
}

/* How many are ticked is counted by the style: there is no script that could. */
form:has(.bulk) {
  counter-reset: chosen;
}

.list input:checked {
  counter-increment: chosen;
}

.chosen {
  font-weight: 400;
}

.chosen::after {
  content: ' ' counter(chosen);
}

/* It stays in sight as soon as one is ticked. What has the focus above it is not covered. */
form:has(.list input:checked) .bulk:not([open]) {
  position: sticky;
  inset-block-end: 0;
  background: Canvas;
  border-block-start: 1px solid var(--line);
}

html:has(.list input:checked) {
  scroll-padding-block-end: 4rem;
}

/* Only what the chosen deed asks for; a browser that cannot tell shows all. */
@supports selector(:has(a)) {
  .bulk:not(:has(option[value='assign']:checked)) .for-assign,
  .bulk:not(:has(option[value='reply']:checked)) .for-reply,
  .bulk:not(:has(option[value='withdraw']:checked)) .for-withdraw {
    display: none;
  }
}

.search-line {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem;
  align-items: center;
  margin-block-start: 1rem;
}

.search-line label {
  flex-basis: 100%;
}

.search-line input {
  flex: 1;
  /* A wider one would push its button into the next line of a phone. */
  min-inline-size: 0;
  max-inline-size: 32rem;
}

.fill {
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.75rem;
  align-items: end;
}

.fill .field {
  flex: 1;
  min-inline-size: 12rem;
}

.fill button {
  margin-block-end: 1rem;
}

button {
  font: inherit;
  font-weight: 600;
  color: var(--accent);
  background: Canvas;
  border: 1px solid currentColor;
  border-radius: 0.25rem;
  padding: 0.375rem 0.875rem;
  min-block-size: 2.5rem;
  cursor: pointer;
}

button.main {
  color: var(--on-accent);
  background: var(--accent);
  border-color: var(--accent);
}

button.as-link {
  border: 0;
  padding-inline: 0;
  min-block-size: 0;
  background: none;
  font-weight: 400;
  text-align: start;
  text-decoration: underline;
}

summary {
  cursor: pointer;
  font-weight: 600;
  padding-block: 0.375rem;
}

:focus-visible {
  outline: 0.1875rem solid var(--accent);
  outline-offset: 0.125rem;
}

main:focus {
  outline: none;
}

table {
  border-collapse: collapse;
}

th,
td {
  text-align: start;
  vertical-align: top;
  padding: 0.375rem 0.75rem 0.375rem 0;
  border-block-end: 1px solid var(--line);
  font-variant-numeric: tabular-nums;
}

.wide {
  overflow-x: auto;
}

.qr-code {
  display: block;
  inline-size: min(15rem, 100%);
}

code {
  overflow-wrap: anywhere;
}

footer {
  margin-block-start: 3rem;
  border-block-start: 1px solid var(--line);
}

@media print {
  /* What can be done is done on a screen; on paper stands what is. */
  header nav,
  .language,
  .skip,
  .ways,
  .tabs,
  .order,
  button,
  .as-link,
  .on-screen,
  .notice[role='status'],
  .bulk,
  .fill,
  .list input,
  [role='search'],
  details:not([open]),
  .check:has(input:not(:checked)),
  .field .hint,
  .field:not([data-value]),
  .field > :is(input, select, textarea) {
    display: none;
  }

  .field {
    max-inline-size: none;
    margin-block: 0.5rem;
  }

  .field[data-value]::after {
    display: block;
    content: attr(data-value);
    white-space: pre-wrap;
  }

  .beside {
    display: block;
  }

  h1,
  h2,
  h3,
  label {
    break-after: avoid;
  }
}
`;
