import { expect, test } from '@jest/globals';
import { markup } from './markup.js';

const hostile = `"><script>alert('&')</script>`;

test('what is put in is text, in elements and in attributes', () => {
  expect(String(markup`<a href="${hostile}">${hostile}</a>`)).toBe(
    '<a href="&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;">' +
      '&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</a>',
  );
});

test('markup goes into markup as it is, one or several', () => {
  const items = ['a', '<'].map((item) => markup`<li>${item}</li>`);
  expect(String(markup`<ul>${items}</ul>${markup`<hr>`}${[]}`)).toBe('<ul><li>a</li><li>&lt;</li></ul><hr>');
});

test('what only looks like markup is text', () => {
  const looksLike = { toString: () => '<b>' } as unknown as string;
  expect(String(markup`<p>${looksLike}</p>`)).toBe('<p>&lt;b&gt;</p>');
});
