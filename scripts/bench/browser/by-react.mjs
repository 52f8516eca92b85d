/* global document, fetch -- of the page */
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The same elements made by React, once the feed is there. */
export function showByReact(tree) {
  function Page() {
    const [feed, setFeed] = useState();
    useEffect(() => {
      void fetch('/feed.json')
        .then((answer) => answer.json())
        .then(setFeed);
    }, []);
    return feed && tree.map(make);
  }
  createRoot(document.querySelector('main')).render(createElement(Page));
}

const NAMES = { class: 'className', colspan: 'colSpan', datetime: 'dateTime', referrerpolicy: 'referrerPolicy' };

function make(branch, key) {
  if (typeof branch === 'string') return branch;
  const [name, attributes, ...children] = branch;
  const properties = { key };
  for (const attribute in attributes) properties[NAMES[attribute] ?? attribute] = attributes[attribute];
  if (properties.style) properties.style = styleOf(properties.style);
  return createElement(name, properties, ...children.map(make));
}

const styleOf = (text) =>
  Object.fromEntries(
    text
      .split(';')
      .filter((rule) => rule.trim())
      .map((rule) => {
        const [name, value] = rule.split(':').map((word) => word.trim());
        return [name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()), value];
      }),
  );
