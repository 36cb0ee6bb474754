import assert from 'node:assert/strict';
import { escapeText, markup } from '../../../server/src/core/render/markup';

describe('markup', () => {
  it('escapes the signs that HTML gives a meaning to', () => {
    assert.equal(escapeText(`<b a="1" c='2'>&amp;`), '&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;');
  });

  it('keeps every other character, line breaks and pairs of surrogates included', () => {
    const text = 'naïve “quotes” – 🦉\n\t\r ελ עב';
    assert.equal(escapeText(text), text);
  });

  it('replaces what HTML does not allow', () => {
    assert.equal(escapeText('a\u0000b\u001bc\u0085d\uD800e\uDC00'), 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD');
  });

  it('escapes texts and lists of texts, and leaves markup as it is', () => {
    const inner = markup`<i>${'a & b'}</i>`;
    assert.equal(
      markup`<p title="${'"'}">${[inner, ['<', inner]]}</p>`.source,
      '<p title="&quot;"><i>a &amp; b</i>&lt;<i>a &amp; b</i></p>',
    );
  });
});
