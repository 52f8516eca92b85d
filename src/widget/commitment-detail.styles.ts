import { css, type CSSResultGroup } from 'lit';
import { contributionListStyles } from './contribution-list.styles.js';
import { progressChartStyles } from './progress-chart.styles.js';

const ownStyles = css`
  .detail {
    container-type: inline-size;
    /* Inline-size containment alone would let a table cell or a flex row squeeze the element to nothing. */
    contain-intrinsic-inline-size: 14em;
  }

  section,
  .feedback,
  .detail > [part] {
    margin-block: 0 var(--_gap);
  }

  section [part='heading'] {
    font-size: 1em;
  }

  .detail > [part='facts'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 0.75em var(--_gap);
  }

  dt {
    font-weight: 600;
  }

  /* Names of several lines stay apart. */
  .detail > [part='facts'] dd + dd {
    margin-block-start: 0.35em;
  }

  dd ul,
  section > ul:not([part]) {
    padding-inline-start: 1em;
    list-style: disc;
  }

  .state {
    display: block;
    font-size: 0.875em;
  }

  [part='milestones'] > li {
    padding-block: 0.25em;
    padding-inline-start: 1.5em;
  }

  /* The mark repeats the word beside it by shape: filled, half, crossed, empty. */
  [part='milestones'] > li::before {
    content: '';
    float: inline-start;
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-block-start: 0.35em;
    margin-inline-start: -1.4em;
    border: 2px solid var(--_outline);
    border-radius: 50%;
  }

  [part='milestones'] > .complete::before {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  [part='milestones'] > .in-progress::before {
    border-color: var(--_accent);
    background: linear-gradient(90deg, var(--_accent) 50%, transparent 0);
  }

  [part='milestones'] > .delayed::before {
    border-color: var(--_danger);
    border-radius: 0;
  }

  [part='milestones'] > .withdrawn::before {
    background: linear-gradient(45deg, transparent 40%, var(--_outline) 0 60%, transparent 0);
  }

  [part='milestones'] > .planned::before {
    border-style: dotted;
  }

  [part='reports'] > li,
  [part='revisions'] > li {
    padding-block: 0.25em;
    padding-inline-start: 0.75em;
    border-inline-start: 0.2em solid var(--_line);
  }

  [part='reports'] > li + li,
  [part='revisions'] > li + li {
    margin-block-start: 0.75em;
  }

  [part='reports'] dl div,
  [part='revisions'] dl div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }

  dd {
    min-inline-size: 0;
  }

  del,
  ins {
    text-decoration-thickness: 1px;
  }

  ins {
    text-decoration: none;
  }

  table {
    border-collapse: collapse;
    inline-size: 100%;
  }

  th,
  td {
    padding-block: 0.4em;
    padding-inline: 0 0.75em;
    border-block-end: 1px solid var(--_line);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }

  thead th {
    font-weight: 600;
  }

  @container (inline-size < 44em) {
    [part='assessments'],
    [part='assessments'] :is(tbody, tr, th, td) {
      display: block;
      padding-inline: 0;
      border: 0;
    }

    [part='assessments'] thead {
      position: absolute;
      clip-path: inset(50%);
    }

    [part='assessments'] tr {
      padding-block-end: 0.5em;
      border-block-end: 1px solid var(--_line);
    }

    [part='assessments'] td {
      padding-block: 0;
    }

    td[data-label]::before {
      content: attr(data-label) ': ';
      font-weight: 600;
    }
  }

  @media (forced-colors: active) {
    [part='milestones'] > .complete::before,
    [part='milestones'] > .in-progress::before {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Highlight;
    }

    [part='milestones'] > .in-progress::before {
      background: linear-gradient(90deg, Highlight 50%, Canvas 0);
    }

    [part='milestones'] > .withdrawn::before {
      forced-color-adjust: none;
    }
  }
`;

/** What `commitmentDetail` draws, in whichever widget, with the chart and the contributions in it. */
export const commitmentDetailStyles: CSSResultGroup = [progressChartStyles, contributionListStyles, ownStyles];
