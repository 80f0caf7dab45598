package ngo.portal.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.persistence.text.pseudo.PseudoLanguage;

/**
 * Words on a page that no bundle says and no language has by itself: the pseudo-language puts marks around bundle texts, and what is left is
 * either somebody's data, which is isolated or has its own language tag, or English text in code. Its words are longer than English ones, and
 * even so the page fits on a phone.
 */
public final class Unmarked {

    private static final int PHONE = 320;

    private static final String FINDER =
            """
            html => {
              const page = new DOMParser().parseFromString(html, 'text/html');
              page.querySelectorAll('script, style, template').forEach(one => one.remove());
              const data = 'body bdi, body code, body textarea, body [lang], body [dir], body svg .label, body .ui-autocomplete-token-label';
              const listsOfData = ['owner', 'organisation', 'call', 'actor', 'chair', 'deputy', 'scope', 'responsible',
                'paragraph', 'as', 'colleague', 'person', 'zone', 'language', 'reviewers', 'approvers', 'second', 'page'];
              const ofData = field => field && listsOfData.includes((field.name || field.id).split(':').pop());
              const plain = text => text.trim().replace(/\\s+/g, ' ');
              const names = new Set([...page.querySelectorAll(data)].map(one => plain(one.textContent)));
              const found = [];
              let depth = 0;
              const outside = text => {
                let rest = '';
                for (const letter of text) {
                  if (letter === '⟦') depth++;
                  else if (letter === '⟧') depth--;
                  else if (depth === 0) rest += letter;
                }
                return plain(rest);
              };
              const telling = rest => /\\p{L}|[,;?!](?!\\d)/u.test(rest);
              const judge = (where, text) => {
                depth = 0;
                const rest = outside(text).replace(/^· | ·$/g, '');
                if (telling(rest) && !names.has(rest) && !/^(Ctrl\\+[A-Z]|UTC)$/.test(rest)) found.push(where + ': ' + rest);
              };
              judge('title', page.title);
              depth = 0;
              const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const place = walker.currentNode.parentElement;
                // What is written along a bar is cut where the drawing ends, with its mark.
                if (place.closest('svg .label')) continue;
                const rest = outside(walker.currentNode.data);
                const label = place.closest('label');
                if (telling(rest) && !place.closest(data) && !ofData(place.closest('select'))
                    && !ofData(label && page.getElementById(label.htmlFor))) {
                  const list = place.closest('select');
                  found.push(place.localName + (list ? ' of ' + list.name : '') + ': ' + rest);
                }
              }
              if (depth !== 0) found.push('a mark is missing');
              for (const name of ['title', 'aria-label', 'placeholder', 'alt']) {
                page.querySelectorAll('[' + name + ']').forEach(one => judge(name, one.getAttribute(name)));
              }
              page.querySelectorAll('input[type=submit], input[type=button]').forEach(one => judge('button', one.value));
              return [...new Set(found)];
            }""";

    private Unmarked() {}

    /** The position of each, and its text; the page is fetched by the person who looks at another one, and then looked at there. */
    static List<String> wordsOf(Portal portal, Page page, String path) {
        return wordsOf(
                page,
                page.context()
                        .request()
                        .get(portal.at(path), RequestOptions.create().setHeader("Accept-Language", PseudoLanguage.TAG))
                        .text());
    }

    /**
     * The same of a page that was fetched already.
     *
     * @param page any page of the portal, so that this one finds its styles; it takes its place
     */
    public static List<String> wordsOf(Page page, String html) {
        List<String> found = new ArrayList<>();
        if (html.indexOf('⟦') < 0) {
            found.add("nothing is marked");
        }
        ((List<?>) page.evaluate(FINDER, html)).forEach(words -> found.add("in no bundle: " + words));
        page.setViewportSize(PHONE, page.viewportSize().height);
        page.setContent(html);
        if (Legible.isWiderThanTheWindow(page)) {
            found.add("wider than a phone with longer words: " + Legible.whatSticksOut(page));
        }
        return found;
    }
}
